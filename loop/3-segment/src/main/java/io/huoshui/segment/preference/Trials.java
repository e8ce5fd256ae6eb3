package io.huoshui.segment.preference;

/** @param hits price-minded choices, 0 to {@code of}; fractions count in part
 * @param of all choices */
public record Trials(double hits, int of) {
    public static final Trials NONE = new Trials(0, 0);

    public Trials and(double hit) {
        return new Trials(hits + hit, of + 1);
    }

    /** 0 to 1; NaN without trials. */
    public double share() {
        return hits / of;
    }
}
