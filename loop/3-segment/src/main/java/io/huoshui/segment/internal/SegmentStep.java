package io.huoshui.segment.internal;

import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.profile.ProfileChanges;
import java.util.List;

/** Stage 3 of the loop: its parts, one after the other. */
final class SegmentStep implements LoopStep {
    private final List<SegmentPart> parts;

    SegmentStep(List<SegmentPart> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public String stage() {
        return "segment";
    }

    @Override
    public void advance(LoopBatch batch) {
        batch.note(ProfileChanges.class)
                .map(ProfileChanges::changes)
                .filter(changes -> !changes.isEmpty())
                .ifPresent(changes -> parts.forEach(part -> part.follow(changes)));
        batch.system().ifPresent(fact -> parts.forEach(part -> part.obey(fact)));
    }
}
