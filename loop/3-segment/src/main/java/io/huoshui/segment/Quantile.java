package io.huoshui.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * Linear-interpolated quantiles: type 7 of Hyndman and Fan (1996), the default of R and NumPy. Exact decimal arithmetic, so the same
 * values give the same cut point on every machine and in every order.
 */
public final class Quantile {
    private final List<BigDecimal> sorted;

    private Quantile(List<BigDecimal> sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException when there are no values */
    public static Quantile of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values to take a quantile of");
        }
        return new Quantile(values.stream().sorted().toList());
    }

    /**
     * The value below which the share {@code p} of the values lies: with n values it is the element at place {@code (n − 1)·p}
     * counted from 0, interpolated between neighbours.
     *
     * @param p from 0 to 1, clamped
     */
    public BigDecimal at(BigDecimal p) {
        BigDecimal place = BigDecimal.valueOf(sorted.size() - 1L)
                .multiply(p.max(BigDecimal.ZERO).min(BigDecimal.ONE));
        int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal low = sorted.get(below);
        BigDecimal fraction = place.subtract(BigDecimal.valueOf(below));
        if (fraction.signum() == 0) {
            return plain(low);
        }
        return plain(low.add(sorted.get(below + 1).subtract(low).multiply(fraction)));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
