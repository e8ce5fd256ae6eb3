package io.huoshui.journey;

import java.time.Duration;

/** How large a journey may be. */
public final class JourneyLimits {
    public static final int NODES_MAX = 200;

    /** Arms of a branch or split; rules of leaving. */
    public static final int ARMS_MAX = 20;

    public static final int NAME_CHARS_MAX = 80;

    public static final int THEME_CHARS_MAX = 40;

    /** Of a message. */
    public static final int TEXT_CHARS_MAX = 4_000;

    public static final Duration WAIT_MIN = Duration.ofMinutes(1);
    public static final Duration WAIT_MAX = Duration.ofDays(366);

    /** Of one walk. */
    public static final Duration HORIZON_MAX = Duration.ofDays(730);

    /** Between two walks of one person. */
    public static final Duration PAUSE_MIN = Duration.ofHours(1);

    /** In ten-thousandths. */
    public static final int HOLDOUT_MAX = 5_000;

    private JourneyLimits() {}
}
