package io.huoshui.touch.internal;

import io.huoshui.experiment.Assignment;
import io.huoshui.touch.TouchReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param plannedFor who the person was when it was wished
 * @param since when it came into its state
 * @param dueAt when it is looked at next; null when never
 * @param inDoubt an earlier attempt may have arrived
 * @param text with its variables by name
 */
record LedgerRow(
        String key,
        int person,
        int plannedFor,
        String kind,
        String channel,
        Asked asked,
        int priority,
        Instant notBefore,
        Instant expires,
        String state,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable TouchReason reason,
        int attempts,
        boolean inDoubt,
        @Nullable Instant sendingAt,
        @Nullable String receipt,
        @Nullable String advisor,
        List<Assignment> exposes,
        @Nullable String title,
        String text,
        @Nullable String url) {
    /** Who wished it: see {@code TouchRequest.Cause}. */
    record Asked(
            String programme,
            int version,
            String run,
            String step,
            @Nullable Long because) {}
}
