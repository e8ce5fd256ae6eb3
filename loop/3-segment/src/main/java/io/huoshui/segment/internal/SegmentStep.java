package io.huoshui.segment.internal;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.ProfileChanges;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stage 3 of the loop: its parts, one after the other. */
public final class SegmentStep implements LoopStep {
    private final List<SegmentPart> parts;

    public SegmentStep(List<SegmentPart> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public String stage() {
        return "segment";
    }

    @Override
    public void advance(LoopBatch batch) {
        parts.forEach(part -> part.begin(batch));
        ProfileChanges note = batch.note(ProfileChanges.class).orElseGet(() -> new ProfileChanges(List.of()));
        Findings findings = new Findings(note.movedFrom());
        if (!note.changes().isEmpty()) {
            parts.forEach(part -> part.follow(note.changes(), findings));
        }
        batch.system().ifPresent(fact -> obey(fact, findings));
        parts.forEach(part -> part.settle(batch));
    }

    private void obey(Event fact, Findings findings) {
        if (fact.name().equals(SystemEvents.TIME_PASSED)) {
            letTimePass(fact, fact.properties().instant("at").orElse(fact.receivedAt()));
        } else {
            parts.forEach(part -> part.obey(fact, findings));
        }
    }

    /** Instant by instant: what becomes true at midnight for one part is what another part sees from then on. */
    private void letTimePass(Event fact, Instant until) {
        Optional<Instant> due = nextDue();
        while (due.isPresent() && !due.get().isAfter(until)) {
            Instant now = due.get();
            Findings findings = new Findings();
            parts.forEach(part -> part.fire(fact, now, findings));
            due = nextDue();
        }
    }

    private Optional<Instant> nextDue() {
        return parts.stream().flatMap(part -> part.nextDue().stream()).min(Comparator.naturalOrder());
    }
}
