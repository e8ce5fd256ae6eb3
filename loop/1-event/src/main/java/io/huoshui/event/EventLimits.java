package io.huoshui.event;

import java.time.Duration;
import java.time.Instant;

/** How large, long, deep and old what the doors take may be. Each has a test at and past it. */
public final class EventLimits {
    /** One event, as sent, in bytes of UTF-8. */
    public static final int EVENT_BYTES_MAX = 32 * 1024;

    /** One request, after decompression. */
    public static final int REQUEST_BYTES_MAX = 500 * 1024;

    /** Ids and names; longer ones would not fit an index of the database. */
    public static final int TEXT_CHARS_MAX = 256;

    /** Objects and arrays inside one another; the event itself is level 1. */
    public static final int DEPTH_MAX = 64;

    /** Keys of all objects of one event together. */
    public static final int KEYS_MAX = 2_000;

    public static final int NUMBER_CHARS_MAX = 100;

    /** Decimal exponent, either sign: the range of a double. */
    public static final int EXPONENT_MAX = 308;

    /** Before this no brand kept data in this form: zero timestamps, seconds read as milliseconds. */
    public static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");

    /** A timestamp further ahead than this is marked when it is pulled back to the time of receipt. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** How long a message id is remembered. */
    public static final Duration MEMORY = Duration.ofDays(30);

    private EventLimits() {}
}
