package io.huoshui.segment;

/** A customer's scores, each 1 to 5, 5 = best. */
public record Scores(int r, int f, int m) {
    public Scores {
        if (!isScore(r) || !isScore(f) || !isScore(m)) {
            throw new IllegalArgumentException("scores go from 1 to 5, not " + r + "," + f + "," + m);
        }
    }

    /** The cell among the 125, e.g. {@code R5F4M3}. */
    public String cell() {
        return "R" + r + "F" + f + "M" + m;
    }

    /** The cell as three digits, e.g. {@code 543}. */
    public String digits() {
        return "" + r + f + m;
    }

    public int sum() {
        return r + f + m;
    }

    public RfmSegment segment() {
        return RfmSegment.of(this);
    }

    private static boolean isScore(int score) {
        return score >= 1 && score <= 5;
    }
}
