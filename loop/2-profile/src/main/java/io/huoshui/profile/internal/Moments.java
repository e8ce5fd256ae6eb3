package io.huoshui.profile.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.postgresql.util.PGInterval;

/** Moments and windows as PostgreSQL takes them. */
final class Moments {
    private Moments() {}

    /** For {@code cast(:at as timestamptz[])}. */
    static String[] array(List<Instant> at) {
        return at.stream().map(Instant::toString).toArray(String[]::new);
    }

    static OffsetDateTime of(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Hours, not days: a day of a window is always 24 hours, whatever the zone does. */
    static PGInterval interval(Duration window) {
        return new PGInterval(0, 0, 0, 0, 0, window.toSeconds());
    }

    static List<Instant> sorted(List<Instant> at) {
        Instant[] sorted = at.toArray(Instant[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }
}
