package io.huoshui.segment.internal.membership;

import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Held;
import io.huoshui.segment.tag.Membership;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where one person belongs, while it is being worked out. */
final class Draft {
    private final int profileId;
    private final Map<String, Held> tags;
    private final Map<String, Held> audiences;
    private @Nullable Instant dueAt;
    private boolean changed;

    Draft(Membership from) {
        this.profileId = from.profileId();
        this.tags = new TreeMap<>(from.tags());
        this.audiences = new TreeMap<>(from.audiences());
        this.dueAt = from.dueAt();
    }

    int profileId() {
        return profileId;
    }

    boolean has(DefinitionKey key) {
        return of(key).containsKey(key.id());
    }

    boolean hasTag(String tag) {
        return tags.containsKey(tag);
    }

    boolean inAudience(String audience) {
        return audiences.containsKey(audience);
    }

    void enter(DefinitionKey key, Held held) {
        of(key).put(key.id(), held);
        changed = true;
    }

    void leave(DefinitionKey key) {
        of(key).remove(key.id());
        changed = true;
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    void dueAt(@Nullable Instant next) {
        changed |= !Objects.equals(dueAt, next);
        dueAt = next;
    }

    boolean isChanged() {
        return changed;
    }

    Membership membership() {
        return new Membership(profileId, tags, audiences, dueAt);
    }

    private Map<String, Held> of(DefinitionKey key) {
        return key.kind() == DefinitionKey.Kind.TAG ? tags : audiences;
    }
}
