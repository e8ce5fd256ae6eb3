package io.huoshui.measure;

import java.util.Locale;

/** What a metric counts, and how its change over a week is told. */
public enum Unit {
    PEOPLE(Change.SHARE),
    MONEY(Change.SHARE),
    /** A fraction from 0 to 1. */
    SHARE(Change.PT),
    COUNT(Change.COUNT),
    DAYS(Change.COUNT);

    /** How a difference is told. */
    public enum Change {
        /** Relative: 0.1 is ten percent more. */
        SHARE,
        /** Difference of two fractions: 0.009 is 0.9 points. */
        PT,
        /** Plain difference. */
        COUNT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Change change;

    Unit(Change change) {
        this.change = change;
    }

    public Change change() {
        return change;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
