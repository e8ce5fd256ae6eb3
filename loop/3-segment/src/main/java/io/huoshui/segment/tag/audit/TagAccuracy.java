package io.huoshui.segment.tag.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Of a tag's audited assignments those judged right, as a share of those judged right or wrong.
 *
 * @param accuracy six decimals; null when nothing was judged right or wrong
 * @param low lower end of the interval at 95 % (E. B. Wilson 1927: holds for few and for extreme cases), {@code high} the upper
 * @param judged right or wrong
 */
public record TagAccuracy(
        @Nullable BigDecimal accuracy,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        long judged,
        long unsure) {
    /** Below it a tag is not to be trusted. */
    public static final BigDecimal RED_LINE = new BigDecimal("0.92");

    private static final double Z = 1.959963984540054;

    public static TagAccuracy of(long right, long wrong, long unsure) {
        long n = right + wrong;
        if (n == 0) {
            return new TagAccuracy(null, null, null, 0, unsure);
        }
        double share = (double) right / n;
        double middle = share + Z * Z / (2 * n);
        double half = Z * StrictMath.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        double scale = 1 + Z * Z / n;
        return new TagAccuracy(
                rounded(share),
                right == 0 ? rounded(0) : rounded((middle - half) / scale),
                wrong == 0 ? rounded(1) : rounded((middle + half) / scale),
                n,
                unsure);
    }

    /** Below {@link #RED_LINE}. */
    public boolean red() {
        return accuracy != null && accuracy.compareTo(RED_LINE) < 0;
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(6, RoundingMode.HALF_UP);
    }
}
