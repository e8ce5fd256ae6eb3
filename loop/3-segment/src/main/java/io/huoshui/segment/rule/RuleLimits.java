package io.huoshui.segment.rule;

/** How large a rule may be. Each has a test at and past it. */
public final class RuleLimits {
    /** Groups inside one another; a single condition is 1. */
    public static final int DEPTH_MAX = 8;

    /** Conditions in one rule. */
    public static final int LEAVES_MAX = 100;

    /** Windows and distances in time. */
    public static final int DAYS_MAX = 3_650;

    /** An anniversary comes again after so many. */
    public static final int ANNIVERSARY_DAYS_MAX = 366;

    /** Texts in one list. */
    public static final int VALUES_MAX = 1_000;

    public static final int TEXT_CHARS_MAX = 256;

    /** Property conditions of one selector. */
    public static final int WHERE_MAX = 20;

    private RuleLimits() {}
}
