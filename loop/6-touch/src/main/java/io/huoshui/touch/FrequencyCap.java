package io.huoshui.touch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * At most so many promotional touches of one person in a period, over all programmes.
 *
 * @param channel only those on this channel; null counts all channels together
 * @param theme only those of this theme; null counts all together, also those of none
 * @param atMost 1 to {@value #MOST}
 */
public record FrequencyCap(
        Period period, @Nullable String channel, @Nullable String theme, int atMost) {
    public static final int MOST = 1_000;

    public FrequencyCap {
        if (atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException("a cap is 1 to " + MOST + ": " + atMost);
        }
    }

    /** Over all themes. */
    public FrequencyCap(Period period, @Nullable String channel, int atMost) {
        this(period, channel, null, atMost);
    }

    public enum Period {
        /** The calendar day where the person is. */
        DAY,
        /** The last seven times 24 hours: what lies exactly seven days back counts no more. */
        WEEK;

        public static final Duration LONGEST = Duration.ofDays(7);

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean concerns(String onChannel, @Nullable String ofTheme) {
        return (channel == null || channel.equals(onChannel)) && (theme == null || theme.equals(ofTheme));
    }

    /** Those of the person's touches that count at {@code now}, oldest first. */
    public List<Counted> counting(List<Counted> touches, ZoneId zone, Instant now) {
        return touches.stream()
                .filter(each -> concerns(each.channel(), each.theme()) && isInPeriod(each.at(), zone, now))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /**
     * When the next place is free, if {@code counting} fill it.
     *
     * @param counting at least {@link #atMost} of them, oldest first
     */
    public Instant freeAt(List<Counted> counting, ZoneId zone, Instant now) {
        return switch (period) {
            case DAY ->
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
            case WEEK -> counting.get(counting.size() - atMost).at().plus(Period.LONGEST);
        };
    }

    private boolean isInPeriod(Instant at, ZoneId zone, Instant now) {
        return switch (period) {
            case DAY -> at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
            case WEEK -> at.isAfter(now.minus(Period.LONGEST));
        };
    }

    /** A promotional touch that took a place under the caps. */
    public record Counted(
            Instant at, String channel, @Nullable String theme) {}
}
