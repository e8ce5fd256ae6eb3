package io.huoshui.journey.internal.offer;

import io.huoshui.event.DueTimes;
import java.time.Instant;
import java.util.Optional;

/** When the next open coupon expires. */
final class OfferDueTimes implements DueTimes {
    private final CouponTable coupons;

    OfferDueTimes(CouponTable coupons) {
        this.coupons = coupons;
    }

    @Override
    public Optional<Instant> earliest() {
        return coupons.earliestEnd();
    }
}
