package io.huoshui.segment.tag.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who looked says of a person having a tag. */
public enum TagVerdict {
    RIGHT,
    WRONG,
    /** The evidence does not say; counts neither way. */
    UNSURE;

    /** The word on the wire and in tables, e.g. {@code right}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TagVerdict> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
