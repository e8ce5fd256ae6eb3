package io.huoshui.event.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One refused message or request as the console shows it.
 *
 * @param excerpt the beginning of the payload, phones and mail addresses masked
 */
record RejectedEvent(
        long id,
        Instant receivedAt,
        String source,
        @Nullable String messageId,
        String code,
        int number,
        String zh,
        String en,
        String detail,
        String state,
        int bytes,
        String excerpt) {

    /** How many are open for one reason. */
    record OpenReason(String code, int number, String zh, String en, long open) {}
}
