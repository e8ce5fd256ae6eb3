package io.huoshui.segment.tag;

import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The definitions it asks about: tags and audiences its rule names, and the audiences left out. */
    public Set<DefinitionKey> reads() {
        Stream<DefinitionKey> named = rule.map(Inputs::of).stream()
                .flatMap(inputs -> Stream.concat(
                        inputs.tags().stream().map(DefinitionKey::tag),
                        inputs.audiences().stream().map(DefinitionKey::audience)));
        return Stream.concat(named, excluded.stream().map(DefinitionKey::audience))
                .collect(Collectors.toUnmodifiableSet());
    }
}
