package io.huoshui.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Is a red line crossed? A breach someone must see, or a number too close or too thin to be sure of. */
public record Alert(MetricDefinition metric, Level level, String zh, String en) {
    public enum Level {
        /** The line is crossed. */
        RED,
        /** The interval touches the line, or it is crossed by too few cases to say so. */
        WATCH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** With fewer cases a crossed line is only watched. */
    public static final long ENOUGH = 30;

    /** Empty when the number is well, unknown, or held against nothing. */
    public static Optional<Alert> of(Measurement measured) {
        Goal goal = measured.definition().goal();
        Reading now = measured.now();
        BigDecimal value = now.value();
        if (goal == null || value == null) {
            return Optional.empty();
        }
        boolean crossed = goal.isCrossedBy(value);
        if (crossed && now.n() >= ENOUGH) {
            return Optional.of(alert(measured.definition(), Level.RED, value, goal, "", ""));
        }
        if (crossed) {
            String n = Long.toString(now.n());
            return Optional.of(alert(
                    measured.definition(),
                    Level.WATCH,
                    value,
                    goal,
                    "，只有 " + n + " 例，还不能下结论",
                    ", only " + n + " cases: too thin to tell"));
        }
        Interval interval = now.interval();
        return interval != null && interval.contains(goal.redLine())
                ? Optional.of(alert(
                        measured.definition(),
                        Level.WATCH,
                        value,
                        goal,
                        "，把握范围碰到红线",
                        ", the interval touches the line"))
                : Optional.empty();
    }

    private static Alert alert(
            MetricDefinition metric, Level level, BigDecimal value, Goal goal, String zhNote, String enNote) {
        String shown = shown(metric.unit(), value);
        String line = shown(metric.unit(), goal.redLine());
        return new Alert(
                metric,
                level,
                metric.zh().name() + " " + shown + "（红线 " + line + "）" + zhNote,
                metric.en().name() + " " + shown + " (red line " + line + ")" + enNote);
    }

    private static String shown(Unit unit, BigDecimal value) {
        return unit == Unit.SHARE
                ? String.format(Locale.ROOT, "%.1f%%", value.doubleValue() * 100)
                : value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
