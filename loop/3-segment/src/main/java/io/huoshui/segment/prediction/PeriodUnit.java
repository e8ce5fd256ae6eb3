package io.huoshui.segment.prediction;

import java.util.Arrays;
import java.util.Optional;

/** The unit times are counted in. */
public enum PeriodUnit {
    DAY("day", 1),
    WEEK("week", 7);

    private static final double DAYS_PER_YEAR = 365;

    private final String word;
    private final double days;

    PeriodUnit(String word, double days) {
        this.word = word;
        this.days = days;
    }

    public String word() {
        return word;
    }

    public double of(long wholeDays) {
        return wholeDays / days;
    }

    public double perYear() {
        return DAYS_PER_YEAR / days;
    }

    public static Optional<PeriodUnit> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
