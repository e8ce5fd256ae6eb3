package io.huoshui.event;

/** The six calls of the Segment HTTP API. */
public enum EventKind {
    IDENTIFY,
    TRACK,
    PAGE,
    SCREEN,
    GROUP,
    ALIAS;

    /** The lower-case word used on the wire and in tables, e.g. {@code track}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
