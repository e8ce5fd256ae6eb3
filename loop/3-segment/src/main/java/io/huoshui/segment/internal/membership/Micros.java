package io.huoshui.segment.internal.membership;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them. */
final class Micros {
    private Micros() {}

    /** The first whole microsecond not before it: a timer never fires too early. */
    static @Nullable Instant up(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        Instant down = instant.truncatedTo(ChronoUnit.MICROS);
        return down.equals(instant) ? down : down.plus(1, ChronoUnit.MICROS);
    }
}
