package io.huoshui.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;

/**
 * The 2 × 2 of value and activity. Value is not activity: on public order data the top fifth by frequency and the top fifth by
 * order value share only a quarter of their people.
 *
 * @param quadrants all four: high/high, high/low, low/high, low/low (value first)
 */
public record ValueActivity(List<Quadrant> quadrants) {
    /** @param revenue sum of M in the brand's currency */
    public record Quadrant(boolean highValue, boolean highActivity, long people, BigDecimal revenue) {}

    /** @param counted quadrants with someone in them; the others are added empty */
    public static ValueActivity of(Collection<Quadrant> counted) {
        return new ValueActivity(List.of(
                find(counted, true, true),
                find(counted, true, false),
                find(counted, false, true),
                find(counted, false, false)));
    }

    /** Share of the high-value fifth that is in the active fifth too; 0 when nobody is of high value. */
    public BigDecimal overlap() {
        long both = quadrants.get(0).people();
        long valuable = both + quadrants.get(1).people();
        return share(both, valuable);
    }

    static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL32)
                        .stripTrailingZeros();
    }

    private static Quadrant find(Collection<Quadrant> counted, boolean value, boolean activity) {
        return counted.stream()
                .filter(each -> each.highValue() == value && each.highActivity() == activity)
                .findFirst()
                .orElse(new Quadrant(value, activity, 0, BigDecimal.ZERO));
    }
}
