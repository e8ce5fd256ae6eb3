package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import org.jspecify.annotations.Nullable;

/**
 * A message, or a whole request, that is going to be stored as rejected.
 *
 * @param door the call it came by
 * @param bytes how large it was; more than {@code payload} holds when {@code whole} is false
 * @param sentAt of the batch it came in
 * @param other position of the event that came first with the same message id
 */
record Rejection(
        EventReason reason,
        String detail,
        String source,
        @Nullable String messageId,
        String door,
        int bytes,
        byte[] payload,
        boolean whole,
        @Nullable String sentAt,
        @Nullable Long other) {}
