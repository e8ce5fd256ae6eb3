package io.huoshui.run.rehearsal;

import io.huoshui.journey.DrawnJourneys.Drawing;
import io.huoshui.touch.FrequencyCap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is rehearsed: a journey that would have been published so many days ago.
 *
 * @param caps instead of those in force; null: those in force
 * @param upTo position in the log of the last event known
 */
record Play(
        Drawing journey, Instant from, Instant to, @Nullable List<FrequencyCap> caps, long upTo) {
    static final int DAYS_MOST = 365;

    static Play of(Drawing journey, int days, @Nullable List<FrequencyCap> caps, Instant now, long upTo) {
        return new Play(journey, now.minus(Duration.ofDays(days)), now, caps, upTo);
    }

    String programme() {
        return "journey:" + journey.journey();
    }
}
