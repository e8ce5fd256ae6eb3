package io.huoshui.event;

import io.huoshui.base.Fields;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer did, or that happened to them, as accepted into the log.
 *
 * @param position place in the log; strictly increasing, gaps allowed, commit order
 * @param source the write key's source name (e.g. {@code demo}, {@code import}), or {@link SystemEvents#SOURCE}
 * @param messageId unique within its source
 * @param kind which Segment call
 * @param name the track event's name (e.g. {@code Order Completed}) or page/screen name; empty for other kinds
 * @param userId Segment userId; null for anonymous facts
 * @param anonymousId Segment anonymousId; null when absent
 * @param occurredAt when it happened, corrected for client clock skew, never after {@code receivedAt} by more than the limit
 * @param receivedAt when the log took it: the database's clock, never decreasing along the log. This is the loop's "now"
 * @param body the rest as sent: {@code properties}, {@code traits}, {@code context}, {@code previousId}, {@code groupId}
 */
public record Event(
        long position,
        String source,
        String messageId,
        EventKind kind,
        String name,
        @Nullable String userId,
        @Nullable String anonymousId,
        Instant occurredAt,
        Instant receivedAt,
        Fields body) {

    public Fields properties() {
        return body.object("properties");
    }

    public Fields traits() {
        return body.object("traits");
    }

    public Fields context() {
        return body.object("context");
    }

    public boolean isTrack(String trackName) {
        return kind == EventKind.TRACK && name.equals(trackName);
    }

    public boolean isSystem() {
        return source.equals(SystemEvents.SOURCE);
    }

    /** The import batch this came with, when it came by import ({@code context.importBatch}). */
    public Optional<String> importBatch() {
        return context().text("importBatch");
    }
}
