package io.huoshui.segment.prediction;

import java.util.Optional;

/** What no buyer can have done. */
public enum Nonsense {
    NOT_A_COUNT("the frequency is not a whole number of at least 0"),
    NOT_A_NUMBER("a time or value is no number, or below 0"),
    BOUGHT_AFTER_THE_END("the last purchase (recency) lies after the end of the time looked at (T)"),
    TIME_WITHOUT_A_REPEAT("a recency above 0 without a repeat purchase"),
    REPEAT_WITHOUT_TIME("a repeat purchase at the time of the first one: same-day purchases are one");

    private final String en;

    Nonsense(String en) {
        this.en = en;
    }

    public String en() {
        return en;
    }

    /** @param meanValue 0 where values are unknown */
    public static Optional<Nonsense> in(double frequency, double recency, double age, double meanValue) {
        if (!(frequency >= 0) || frequency != Math.rint(frequency) || frequency > Integer.MAX_VALUE) {
            return Optional.of(NOT_A_COUNT);
        }
        if (!(recency >= 0) || !(age >= 0) || !(meanValue >= 0) || Double.isInfinite(age + meanValue)) {
            return Optional.of(NOT_A_NUMBER);
        }
        if (recency > age) {
            return Optional.of(BOUGHT_AFTER_THE_END);
        }
        if (frequency == 0 && recency > 0) {
            return Optional.of(TIME_WITHOUT_A_REPEAT);
        }
        return frequency > 0 && recency == 0 ? Optional.of(REPEAT_WITHOUT_TIME) : Optional.empty();
    }
}
