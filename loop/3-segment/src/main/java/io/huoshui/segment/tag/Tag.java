package io.huoshui.segment.tag;

import io.huoshui.segment.rule.Rule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A label people can have.
 *
 * @param id as in the log and in rules: letters, digits, {@code -}; at most 64
 * @param rule who has it; null for those no rule gives
 * @param version counts from 1 with each decision about it
 * @param definedAt when this version was decided
 * @param retiredAt null while it is in use
 */
public record Tag(
        String id,
        String group,
        String name,
        TagKind kind,
        @Nullable Rule rule,
        int version,
        Instant definedAt,
        String definedBy,
        @Nullable Instant retiredAt) {

    public boolean isInUse() {
        return retiredAt == null;
    }

    /** What the engine evaluates. */
    public Definition definition() {
        return Definition.ofTag(id, version, Optional.ofNullable(rule));
    }
}
