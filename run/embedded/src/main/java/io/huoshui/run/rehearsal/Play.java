package io.huoshui.run.rehearsal;

import io.huoshui.touch.FrequencyCap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rehearsal to be: what would have been decided so many days ago.
 *
 * @param to whole seconds, as {@code from}: what the database keeps of an instant is compared with them
 * @param caps instead of those in force; null: those in force
 * @param upTo position in the log of the last event known
 */
record Play(
        Subject subject, Instant from, Instant to, @Nullable List<FrequencyCap> caps, long upTo) {
    static final int DAYS_MOST = 365;

    static Play of(Subject subject, int days, @Nullable List<FrequencyCap> caps, Instant now, long upTo) {
        Instant to = now.truncatedTo(ChronoUnit.SECONDS);
        return new Play(subject, to.minus(Duration.ofDays(days)), to, caps, upTo);
    }

    int days() {
        return (int) Duration.between(from, to).toDays();
    }

    /** How many whole days of it are over by then; 0 before it begins. */
    int dayOf(Instant now) {
        return now.isBefore(from)
                ? 0
                : (int) Math.min(days(), Duration.between(from, now).toDays());
    }

    /** Whether a touch of this programme is what is looked at. */
    boolean isOwn(String programme) {
        String own = subject.programme();
        return own == null || own.equals(programme);
    }

    /** Whether a walk of this journey is what is looked at. */
    boolean isOwnWalk(String journey) {
        String own = subject.journey();
        return own == null || own.equals(journey);
    }
}
