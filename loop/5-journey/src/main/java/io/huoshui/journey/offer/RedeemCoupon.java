package io.huoshui.journey.offer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does this use of a coupon count? Pure; the first rule that says no is the answer. */
public final class RedeemCoupon {
    private RedeemCoupon() {}

    /**
     * A coupon that is used.
     *
     * @param at when it was used, which may be long before we hear of it
     * @param orderId null when the order is not known yet
     * @param subtotal what the order came to before the reduction; null when nobody said
     */
    public record Use(
            Instant at, @Nullable String orderId, @Nullable BigDecimal subtotal) {}

    /** A use in time counts, also when we hear of it only after the coupon expired. */
    public static Optional<OfferReason> refusal(Coupon coupon, Use use) {
        if (coupon.state() == CouponState.REDEEMED) {
            return Optional.of(OfferReason.COUPON_REDEEMED);
        }
        if (coupon.state() == CouponState.WITHDRAWN) {
            return Optional.of(OfferReason.COUPON_WITHDRAWN);
        }
        if (!coupon.valid().hasBegunBy(use.at())) {
            return Optional.of(OfferReason.COUPON_NOT_YET);
        }
        if (coupon.valid().isOverBy(use.at())) {
            return Optional.of(OfferReason.COUPON_EXPIRED);
        }
        boolean tooSmall = use.subtotal() != null && !coupon.reduction().isReachedBy(use.subtotal());
        return tooSmall ? Optional.of(OfferReason.COUPON_ORDER_TOO_SMALL) : Optional.empty();
    }

    /**
     * Whether it tells once more of the one use there was: of the same order, or of the order when the same person used it and the order was
     * not known.
     */
    public static boolean isSameUse(Coupon coupon, Use use, int person) {
        if (coupon.state() != CouponState.REDEEMED || use.orderId() == null) {
            return false;
        }
        return coupon.order().map(use.orderId()::equals).orElseGet(() -> Objects.equals(coupon.usedBy(), person));
    }
}
