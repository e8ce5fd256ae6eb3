package io.huoshui.measure;

import java.time.Duration;

/** How far back "new" and "revenue" look. Trailing, so that a week earlier is the same length of time. */
public enum Period {
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final Duration length;

    Period(int days) {
        this.length = Duration.ofDays(days);
    }

    public Duration length() {
        return length;
    }
}
