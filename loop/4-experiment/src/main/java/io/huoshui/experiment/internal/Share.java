package io.huoshui.experiment.internal;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.segment.rule.Bucket;
import java.math.BigDecimal;

/** Shares of people as the doors speak of them, fractions of 1, and in buckets. */
final class Share {
    private Share() {}

    /** @throws Refused when it is no number of whole buckets from {@code least} on */
    static int buckets(BigDecimal fraction, int least, Reason otherwise) {
        BigDecimal buckets = fraction.multiply(BigDecimal.valueOf(Bucket.COUNT));
        boolean whole = buckets.signum() == 0 || buckets.stripTrailingZeros().scale() <= 0;
        if (!whole
                || buckets.compareTo(BigDecimal.valueOf(least)) < 0
                || buckets.compareTo(BigDecimal.valueOf(Bucket.COUNT)) > 0) {
            throw new Refused(otherwise);
        }
        return buckets.intValueExact();
    }

    static BigDecimal fraction(int buckets) {
        return BigDecimal.valueOf(buckets).movePointLeft(4);
    }
}
