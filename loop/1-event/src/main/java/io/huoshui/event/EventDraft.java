package io.huoshui.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one message, on its way through {@link EventSteps}. The reader fills the upper half, the steps the lower one.
 * Reused from message to message; used by one thread.
 */
public final class EventDraft {
    /** The call it came by, e.g. {@code track}; {@code batch} and {@code import} leave the type to the message. */
    public String call = "";

    /** A fact of this system: about nobody in particular. */
    public boolean isSystem;

    public boolean isObject;
    public int bytes;
    public int depth;
    public int keys;
    public boolean hasNul;
    public boolean hasLoneSurrogate;
    public boolean hasNumberOutOfRange;

    /** The first top-level field of a type it may not have; null when all are well. */
    public @Nullable String wrongField;

    public @Nullable String type;
    public @Nullable String event;
    public @Nullable String name;
    public @Nullable String userId;
    public @Nullable String anonymousId;

    /** {@code context.externalIds} names the person. */
    public boolean hasExternalId;

    public @Nullable String messageId;
    public @Nullable String timestamp;
    public @Nullable String originalTimestamp;

    /** The message's own, or its batch's. */
    public @Nullable String sentAt;

    public @Nullable String groupId;
    public @Nullable String previousId;

    /** The kind, once {@link EventSteps} has found it. */
    public EventKind kind = EventKind.TRACK;

    public String label = "";
    public Instant occurredAt = Instant.EPOCH;

    /** The timestamp as sent, when it lay too far in the future and was pulled back. */
    public @Nullable String clamped;

    /** Ready for the next message. */
    public void clear(String call, @Nullable String sentAt) {
        this.call = call;
        this.sentAt = sentAt;
        isSystem = false;
        isObject = false;
        bytes = 0;
        depth = 0;
        keys = 0;
        hasNul = false;
        hasLoneSurrogate = false;
        hasNumberOutOfRange = false;
        wrongField = null;
        type = null;
        event = null;
        name = null;
        userId = null;
        anonymousId = null;
        hasExternalId = false;
        messageId = null;
        timestamp = null;
        originalTimestamp = null;
        groupId = null;
        previousId = null;
        kind = EventKind.TRACK;
        label = "";
        occurredAt = Instant.EPOCH;
        clamped = null;
    }
}
