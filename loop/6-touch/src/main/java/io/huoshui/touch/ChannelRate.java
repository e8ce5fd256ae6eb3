package io.huoshui.touch;

import java.time.Duration;

/**
 * How much a channel takes: in any window of {@code per} at most {@code atMost} calls. Part of it is kept for service and crisis.
 *
 * @param atMost 1 to {@value #MOST}
 * @param per one second to {@link #LONGEST}
 */
public record ChannelRate(String channel, int atMost, Duration per) {
    public static final int MOST = 1_000_000;
    public static final Duration LONGEST = Duration.ofDays(31);

    public ChannelRate {
        if (atMost < 1 || atMost > MOST || per.compareTo(Duration.ofSeconds(1)) < 0 || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a rate of " + atMost + " per " + per);
        }
    }

    /** What promotion may use of it: a tenth is left to those who come first. */
    public int promotional() {
        return atMost - atMost / 10;
    }
}
