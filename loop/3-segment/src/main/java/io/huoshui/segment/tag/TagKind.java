package io.huoshui.segment.tag;

import java.util.Locale;

/** Who puts a tag on people. */
public enum TagKind {
    /** its rule; a person's word overrules it */
    AUTOMATIC,
    /** people */
    MANUAL,
    /** an import or another system */
    IMPORTED;

    /** The word on the wire and in tables, e.g. {@code automatic}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
