package io.huoshui.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One number at one moment.
 *
 * @param value null when there is nothing to divide by: unknown is not 0
 * @param n how many people or orders it rests on
 * @param interval 95 %; null where none is known
 */
public record Reading(
        @Nullable BigDecimal value, long n, @Nullable Interval interval) {
    private static final int SHARE_DIGITS = 6;

    public static Reading ofCount(long count) {
        return new Reading(BigDecimal.valueOf(count), count, null);
    }

    public static Reading ofMoney(BigDecimal amount, long orders) {
        return new Reading(amount.setScale(2, RoundingMode.HALF_UP), orders, null);
    }

    public static Reading ofShare(long hits, long n) {
        return n == 0 ? unknown() : new Reading(quotient(BigDecimal.valueOf(hits), n), n, Interval.ofShare(hits, n));
    }

    /** How many per one, e.g. orders per buyer. */
    public static Reading ofRatio(long many, long n) {
        return n == 0 ? unknown() : new Reading(quotient(BigDecimal.valueOf(many), n), n, null);
    }

    public static Reading ofMean(BigDecimal sum, BigDecimal squares, long n) {
        if (n == 0) {
            return unknown();
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
        return new Reading(mean, n, n < 2 ? null : Interval.ofMean(sum, squares, n));
    }

    private static Reading unknown() {
        return new Reading(null, 0, null);
    }

    private static BigDecimal quotient(BigDecimal value, long n) {
        return value.divide(BigDecimal.valueOf(n), SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
