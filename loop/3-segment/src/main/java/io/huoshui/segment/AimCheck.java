package io.huoshui.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Does a selection that is meant to reach high value reach high activity instead? Both are compared with fifths of the same pool, so
 * the two shares can be set side by side.
 *
 * @param selected people the programme selects
 * @param highValue of them, in the top fifth by money
 * @param highActivity of them, in the top fifth by interactions
 */
public record AimCheck(long selected, long highValue, long highActivity) {
    /** Below so many people the shares say nothing. */
    public static final int PEOPLE_MIN = 30;

    /** What to tell the operator, in both languages. */
    public record Warning(String zh, String en) {}

    /** A warning when more of the selected are active than valuable. */
    public Optional<Warning> warning() {
        if (selected < PEOPLE_MIN || highActivity <= highValue) {
            return Optional.empty();
        }
        String value = percent(highValue);
        String activity = percent(highActivity);
        return Optional.of(new Warning(
                "选中的 %d 人里，只有 %s 属于消费前五分之一，却有 %s 属于活跃前五分之一：选到的是活跃，不是价值。".formatted(selected, value, activity),
                "Of the %d people selected only %s are in the top fifth by spend, but %s in the top fifth by activity: this selects activity, not value."
                        .formatted(selected, value, activity)));
    }

    private String percent(long part) {
        return BigDecimal.valueOf(100 * part)
                        .divide(BigDecimal.valueOf(selected), 0, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }
}
