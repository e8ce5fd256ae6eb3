package io.huoshui.web;

/** A number the shell of the console shows at all times; each stage offers those it owns. Must be quick. */
public interface StatusCount {
    /** The field of {@code /api/status}: {@code openConflicts} or {@code openRejected}. */
    String name();

    long count();
}
