package io.huoshui.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric over the last weeks.
 *
 * @param weeks one reading per week, oldest first; the last one is now
 */
public record Measurement(MetricDefinition definition, List<Reading> weeks) {
    public Measurement {
        if (weeks.size() < 2) {
            throw new IllegalArgumentException("now and one week earlier are needed");
        }
    }

    public Reading now() {
        return weeks.get(weeks.size() - 1);
    }

    /** The same number one week earlier; null when it was unknown. */
    public @Nullable BigDecimal previous() {
        return weeks.get(weeks.size() - 2).value();
    }

    /** Now against one week earlier, in {@link Unit#change()}; empty when either is unknown, or relative to nothing. */
    public Optional<BigDecimal> change() {
        BigDecimal now = now().value();
        BigDecimal before = previous();
        if (now == null || before == null) {
            return Optional.empty();
        }
        BigDecimal difference = now.subtract(before);
        if (definition.unit().change() != Unit.Change.SHARE) {
            return Optional.of(difference);
        }
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        difference.divide(before.abs(), MathContext.DECIMAL64).setScale(6, RoundingMode.HALF_UP));
    }
}
