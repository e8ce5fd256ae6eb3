package io.huoshui.segment.internal;

import io.huoshui.event.DueTimes;
import java.time.Instant;
import java.util.Optional;

/** The next midnight that changes someone's standing. */
final class StandingDueTimes implements DueTimes {
    private final StandingTable standings;

    StandingDueTimes(StandingTable standings) {
        this.standings = standings;
    }

    @Override
    public Optional<Instant> earliest() {
        return standings.earliestChange();
    }
}
