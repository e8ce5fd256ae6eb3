package io.huoshui.segment.tag;

import io.huoshui.segment.rule.Rule;
import java.util.Optional;
import java.util.Set;

/**
 * Who belongs to a tag or an audience.
 *
 * @param rule empty when no rule decides: manual and imported tags, static audiences
 * @param excluded ids of audiences whose members do not belong, whatever the rule says
 */
public record Definition(DefinitionKey key, int version, Optional<Rule> rule, Set<String> excluded) {
    public static Definition ofTag(String id, int version, Optional<Rule> rule) {
        return new Definition(DefinitionKey.tag(id), version, rule, Set.of());
    }

    public static Definition ofAudience(String id, int version, Optional<Rule> rule, Set<String> excluded) {
        return new Definition(DefinitionKey.audience(id), version, rule, excluded);
    }
}
