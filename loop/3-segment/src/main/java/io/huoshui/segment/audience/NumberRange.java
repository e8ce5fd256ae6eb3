package io.huoshui.segment.audience;

import io.huoshui.segment.rule.ValueTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a test lets pass: from {@code low} to {@code high}, both included and null for no end; or, negated, all others. A range
 * that is empty has {@code low} above {@code high}.
 */
record NumberRange(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded,
        boolean negated) {
    private static final NumberRange ALL = new NumberRange(null, true, null, true, false);

    /** Empty for a test that no number passes (texts, dates). */
    static Optional<NumberRange> of(ValueTest test) {
        if (test instanceof ValueTest.Exists) {
            return Optional.of(ALL);
        }
        if (test instanceof ValueTest.Between between) {
            return Optional.of(new NumberRange(between.low(), true, between.high(), true, false));
        }
        return test instanceof ValueTest.Compare compare ? Optional.of(of(compare)) : Optional.empty();
    }

    boolean holds(BigDecimal value) {
        boolean above = low == null || value.compareTo(low) > 0 || lowIncluded && value.compareTo(low) == 0;
        boolean below = high == null || value.compareTo(high) < 0 || highIncluded && value.compareTo(high) == 0;
        return (above && below) != negated;
    }

    /** The first whole multiple of 10^−scale in the range. */
    long first(int scale) {
        return low == null ? -NumberColumn.LIMIT : whole(low, scale, lowIncluded, RoundingMode.CEILING, 1);
    }

    /** The last whole multiple of 10^−scale in the range. */
    long last(int scale) {
        return high == null ? NumberColumn.LIMIT : whole(high, scale, highIncluded, RoundingMode.FLOOR, -1);
    }

    private static NumberRange of(ValueTest.Compare compare) {
        BigDecimal with = compare.with();
        return switch (compare.how()) {
            case LESS -> new NumberRange(null, true, with, false, false);
            case AT_MOST -> new NumberRange(null, true, with, true, false);
            case EQUAL -> new NumberRange(with, true, with, true, false);
            case NOT_EQUAL -> new NumberRange(with, true, with, true, true);
            case AT_LEAST -> new NumberRange(with, true, null, true, false);
            case MORE -> new NumberRange(with, false, null, true, false);
        };
    }

    private static long whole(BigDecimal end, int scale, boolean included, RoundingMode inward, int step) {
        BigDecimal units = end.movePointRight(scale);
        BigDecimal rounded = units.setScale(0, inward);
        boolean excluded = !included && rounded.compareTo(units) == 0;
        BigDecimal inside = excluded ? rounded.add(BigDecimal.valueOf(step)) : rounded;
        BigDecimal limit = BigDecimal.valueOf(NumberColumn.LIMIT + 1);
        return inside.max(limit.negate()).min(limit).longValueExact();
    }
}
