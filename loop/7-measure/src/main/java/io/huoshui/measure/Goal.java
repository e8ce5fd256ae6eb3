package io.huoshui.measure;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a metric is held against.
 *
 * @param redLine past it the loop is not healthy
 * @param target where the brand wants to be; null when none is set
 * @param worse on which side of the red line it is bad
 */
public record Goal(BigDecimal redLine, @Nullable BigDecimal target, Worse worse) {
    public enum Worse {
        BELOW,
        ABOVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** On the bad side; exactly on the line is not. */
    public boolean isCrossedBy(BigDecimal value) {
        return worse == Worse.BELOW ? value.compareTo(redLine) < 0 : value.compareTo(redLine) > 0;
    }
}
