package io.huoshui.run.rehearsal;

import io.huoshui.journey.walk.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A walk that would have been.
 *
 * @param person by their number outside; null when they are nobody there
 * @param journey of a campaign: its programme
 * @param outcome null: still under way at the end
 */
record WalkLine(
        @Nullable Integer person,
        String journey,
        Instant enteredAt,
        boolean heldOut,
        @Nullable String outcome,
        @Nullable Instant goalAt) {
    static WalkLine of(Run run, @Nullable Integer person) {
        Run.End end = run.end();
        return new WalkLine(
                person,
                run.key().journey(),
                run.key().enteredAt(),
                run.heldOut(),
                end == null ? null : end.outcome().word(),
                run.goalAt());
    }
}
