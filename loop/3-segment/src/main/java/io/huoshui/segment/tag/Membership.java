package io.huoshui.segment.tag;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one person belongs.
 *
 * @param tags by id
 * @param audiences by id, dynamic and static ones
 * @param dueAt nothing changes by the passing of time alone before it; null when nothing will
 */
public record Membership(
        int profileId,
        Map<String, Held> tags,
        Map<String, Held> audiences,
        @Nullable Instant dueAt) {

    /** Belongs nowhere. */
    public static Membership none(int profileId) {
        return new Membership(profileId, Map.of(), Map.of(), null);
    }

    public Map<String, Held> of(DefinitionKey.Kind kind) {
        return kind == DefinitionKey.Kind.TAG ? tags : audiences;
    }
}
