package io.huoshui.journey.offer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntSupplier;

/** May this person have one more coupon of this pool now? Pure; the first rule that says no is the answer. */
public final class IssueCoupon {
    private IssueCoupon() {}

    /**
     * @param claimed the customer asks, not a journey
     * @param had how many coupons of the pool the person has had; asked only when all else is well
     */
    public static Optional<OfferReason> refusal(
            CouponPool pool, boolean claimed, IntSupplier had, Instant now, ZoneId zone) {
        if (pool.closed()) {
            return Optional.of(OfferReason.COUPON_POOL_CLOSED);
        }
        if (claimed && !pool.claimable()) {
            return Optional.of(OfferReason.COUPON_NOT_CLAIMABLE);
        }
        if (pool.validity().of(now, zone).isOverBy(now)) {
            return Optional.of(OfferReason.COUPON_POOL_OVER);
        }
        if (pool.issued() >= pool.stock()) {
            return Optional.of(OfferReason.COUPON_OUT_OF_STOCK);
        }
        return had.getAsInt() >= pool.perPerson() ? Optional.of(OfferReason.COUPON_LIMIT_REACHED) : Optional.empty();
    }
}
