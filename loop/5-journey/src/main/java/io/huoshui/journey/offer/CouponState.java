package io.huoshui.journey.offer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a coupon. Each is in exactly one of these states. */
public enum CouponState {
    OPEN,
    REDEEMED,
    EXPIRED,
    WITHDRAWN;

    /** The word on the wire and in tables, e.g. {@code open}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CouponState> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
