package io.huoshui.segment;

import java.util.Locale;

/** Where the cut points between the scores 1 to 5 come from. */
public enum Scoring {
    /** From the buyers themselves: their 20th, 40th, 60th and 80th percentile, computed by each wave. */
    QUINTILE,
    /** Thresholds the brand has set. */
    FIXED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
