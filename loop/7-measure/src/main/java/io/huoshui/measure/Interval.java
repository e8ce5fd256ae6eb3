package io.huoshui.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where the true value lies with 95 % confidence, both ends included. */
public record Interval(BigDecimal low, BigDecimal high) {
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's interval for a share (E. B. Wilson 1927), six decimals. Holds for few and for extreme cases, where the normal
     * approximation leaves 0…1.
     *
     * @param n at least 1
     */
    public static Interval ofShare(long hits, long n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is no share");
        }
        double share = (double) hits / n;
        double z2 = Z * Z;
        double middle = share + z2 / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        return new Interval(
                hits == 0 ? BigDecimal.ZERO : share(Math.max(0, (middle - half) / scale)),
                hits == n ? BigDecimal.ONE : share(Math.min(1, (middle + half) / scale)));
    }

    /**
     * Interval of a mean by the normal approximation, two decimals.
     *
     * @param squares sum of the squared values
     * @param n at least 2
     */
    public static Interval ofMean(BigDecimal sum, BigDecimal squares, long n) {
        double mean = sum.doubleValue() / n;
        double variance = Math.max(0, (squares.doubleValue() - n * mean * mean) / (n - 1));
        double half = Z * Math.sqrt(variance / n);
        return new Interval(money(mean - half), money(mean + half));
    }

    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
