package io.huoshui.event;

import io.huoshui.base.Fields;
import java.time.Instant;
import java.util.List;

/**
 * The way into the log for code in this process (imports, operator decisions, timers). The HTTP door goes the same road. Blocks until
 * every accepted event is durable; thread-safe.
 */
public interface Intake {
    /**
     * Takes raw Segment-shaped messages ({@code type, event, userId, messageId, timestamp, properties, traits, context, …}).
     *
     * @return one outcome per message, in the order given
     */
    List<Outcome> take(String source, List<Fields> messages);

    /** Appends one of {@link SystemEvents}; the message id makes the call idempotent. */
    Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties);

    /** Everything that can become of one message: sums always match. */
    sealed interface Outcome {
        record Accepted(String messageId) implements Outcome {}

        /** Same source, message id and body as one accepted in the last 30 days; counted, not stored again. */
        record Duplicate(String messageId) implements Outcome {}

        /** Stored in {@code rejected_event} with its reason and payload (also conflicts: same id, other body). */
        record Rejected(EventReason reason, String detail, long rejectedId) implements Outcome {}
    }
}
