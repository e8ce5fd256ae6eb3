package io.huoshui.journey.offer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One coupon, on the terms it was issued on.
 *
 * @param no 1 for the first of its pool
 * @param profileId whose it is now
 * @param usedBy who used it; null until somebody did
 * @param orderId of the order it was used for, as far as that is known
 */
public record Coupon(
        String code,
        String pool,
        int no,
        int profileId,
        FullReduction reduction,
        Validity.Span valid,
        CouponState state,
        @Nullable Integer usedBy,
        @Nullable String orderId) {

    public Optional<String> order() {
        return Optional.ofNullable(orderId);
    }
}
