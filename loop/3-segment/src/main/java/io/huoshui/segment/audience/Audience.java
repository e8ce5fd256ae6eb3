package io.huoshui.segment.audience;

import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Definition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved description of people, or a saved list of them.
 *
 * @param id as in the log and in rules: letters, digits, {@code -}; at most 64
 * @param rule who is in it; null for static ones
 * @param excluded ids of audiences whose members are left out, whatever the rule says
 * @param frozenOf of static ones: the audience whose members were kept
 * @param version counts from 1 with each decision about it
 * @param definedAt when this version was decided
 * @param retiredAt null while it is in use
 */
public record Audience(
        String id,
        String name,
        @Nullable Rule rule,
        Set<String> excluded,
        @Nullable String frozenOf,
        int version,
        Instant definedAt,
        String definedBy,
        @Nullable Instant retiredAt) {

    /** Ids of those a programme brought along begin with it. */
    public static final String HIDDEN = "h-";

    /** Whether it belongs to programmes only, and stands in no list. */
    public boolean isHidden() {
        return id.startsWith(HIDDEN);
    }

    /** Dynamic audiences follow their rule; static ones keep whom they were made with. */
    public boolean isDynamic() {
        return rule != null;
    }

    public boolean isInUse() {
        return retiredAt == null;
    }

    /** What the engine evaluates. */
    public Definition definition() {
        return Definition.ofAudience(id, version, Optional.ofNullable(rule), excluded);
    }

    /** The rule and the exclusions in one: the rule's own paths begin with {@code of.0}. */
    public static Rule whole(Rule rule, Set<String> excluded) {
        List<Rule> parts = new ArrayList<>(List.of(rule));
        excluded.stream().sorted().forEach(each -> parts.add(new Rule.Not(new Rule.InAudience(each))));
        return new Rule.All(parts);
    }
}
