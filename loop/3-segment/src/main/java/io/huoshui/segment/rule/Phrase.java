package io.huoshui.segment.rule;

/**
 * How one part of a rule is said, and how its opposite is.
 *
 * @param isGroup several parts under one roof: needs brackets inside another
 */
record Phrase(String yes, String no, boolean isGroup) {
    Phrase(String yes, String no) {
        this(yes, no, false);
    }

    Phrase opposite() {
        return new Phrase(no, yes, false);
    }
}
