package io.huoshui.segment.internal.membership;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.internal.rule.RuleRead;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagGroup;
import io.huoshui.segment.tag.TagKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Definitions as they stand in the log. A fact says what was decided, so an unreadable one is a bug and throws. */
final class DefinitionFacts {
    private DefinitionFacts() {}

    static TagGroup group(Event fact) {
        return new TagGroup(word(fact, "group"), word(fact, "name"));
    }

    static Tag tag(Event fact) {
        return new Tag(
                word(fact, "tag"),
                word(fact, "group"),
                word(fact, "name"),
                TagKind.valueOf(word(fact, "kind").toUpperCase(Locale.ROOT)),
                rule(fact.properties()).orElse(null),
                version(fact),
                fact.receivedAt(),
                by(fact),
                null);
    }

    static Audience audience(Event fact) {
        return audience(fact, rule(fact.properties()).orElse(new Rule.All(List.of())), null);
    }

    static Audience frozen(Event fact) {
        return audience(fact, null, word(fact, "of"));
    }

    static String word(Event fact, String name) {
        return fact.properties()
                .text(name)
                .orElseThrow(() -> new IllegalArgumentException(fact.name() + " without " + name));
    }

    private static Audience audience(Event fact, @Nullable Rule rule, @Nullable String frozenOf) {
        return new Audience(
                word(fact, "audience"),
                word(fact, "name"),
                rule,
                excluded(fact.properties()),
                frozenOf,
                version(fact),
                fact.receivedAt(),
                by(fact),
                null);
    }

    private static Optional<Rule> rule(Fields said) {
        Object tree = said.raw("rule");
        if (tree == null) {
            return Optional.empty();
        }
        RuleRead read = RuleJson.readTree(tree);
        if (read.rule().isEmpty()) {
            throw new IllegalArgumentException("a definition with an unreadable rule: " + read.problems());
        }
        return read.rule();
    }

    private static Set<String> excluded(Fields said) {
        return said.raw("exclude") instanceof Collection<?> ids
                ? ids.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static int version(Event fact) {
        return fact.properties()
                .decimal("version")
                .map(BigDecimal::intValueExact)
                .orElse(1);
    }

    private static String by(Event fact) {
        return fact.properties().text("by").orElse("system");
    }
}
