package io.huoshui.segment.internal;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.profile.ProfileChanges;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One part of this stage: keeps what it knows true. The parts are asked in a fixed order; later ones read what earlier ones wrote, and
 * what they left in {@link Findings}.
 */
public interface SegmentPart {
    default void begin(LoopBatch batch) {}

    /** People changed, in log order; each change at its own time, wherever batches are cut. */
    void follow(List<ProfileChanges.Change> changes, Findings findings);

    /** A fact of the system: settings, waves, definitions; not the passing of time. Facts of other parts are none of its business. */
    void obey(Event fact, Findings findings);

    /** When the next timer of this part is due; empty when none is set. */
    default Optional<Instant> nextDue() {
        return Optional.empty();
    }

    /**
     * It is {@code due} now: timers of this part due then fire. Asked of every part at each instant at which one of them has a timer due, so
     * that time that passed at a stretch gives what it gives step by step.
     */
    default void fire(Event because, Instant due, Findings findings) {}

    /** The batch ends: what is still pending is written, and notes for later stages are left. */
    default void settle(LoopBatch batch) {}
}
