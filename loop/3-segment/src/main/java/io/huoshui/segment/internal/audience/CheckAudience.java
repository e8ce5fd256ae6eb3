package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.internal.rule.RuleRead;
import io.huoshui.segment.rule.CheckRule;
import io.huoshui.segment.rule.DependencyOrder;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** May an audience be defined so? Refuses what cannot be read, names nothing that exists, or comes to read itself. */
final class CheckAudience {
    private final TagTable tags;
    private final AudienceTable audiences;
    private final NamesInUse names;

    CheckAudience(TagTable tags, AudienceTable audiences, NamesInUse names) {
        this.tags = tags;
        this.audiences = audiences;
        this.names = names;
    }

    /** @param tree the rule's JSON as JDK values */
    Rule rule(@Nullable Object tree) {
        RuleRead read = RuleJson.readTree(tree);
        refuseFirst(read.problems());
        Rule rule = read.rule().orElseThrow();
        refuseFirst(CheckRule.of(rule, names.known()));
        return rule;
    }

    /** The audiences to leave out. */
    Set<String> excluded(@Nullable List<String> ids) {
        Set<String> excluded = ids == null ? Set.of() : Set.copyOf(new HashSet<>(ids));
        Set<String> known = names.known().audiences();
        Optional<String> unknown =
                excluded.stream().filter(each -> !known.contains(each)).sorted().findFirst();
        if (unknown.isPresent()) {
            throw new Refused(SegmentReason.RULE_NAME_UNKNOWN, "exclude: " + unknown.get());
        }
        return excluded;
    }

    /** Definitions that would read each other in a circle have no members anybody could tell. */
    void refuseCircle(Audience next) {
        Map<DefinitionKey, Set<DefinitionKey>> reads = new HashMap<>();
        tags.all().stream()
                .filter(Tag::isInUse)
                .map(Tag::definition)
                .forEach(each -> reads.put(each.key(), reads(each)));
        audiences.all().stream()
                .filter(Audience::isInUse)
                .map(Audience::definition)
                .forEach(each -> reads.put(each.key(), reads(each)));
        reads.put(next.definition().key(), reads(next.definition()));
        if (DependencyOrder.of(reads) instanceof DependencyOrder.Cycle<DefinitionKey> cycle) {
            throw new Refused(
                    SegmentReason.RULE_CYCLE,
                    cycle.path().stream().map(DefinitionKey::toString).collect(Collectors.joining(" → ")));
        }
    }

    /** What a definition asks about. */
    static Set<DefinitionKey> reads(Definition definition) {
        Stream<DefinitionKey> excluded = definition.excluded().stream().map(DefinitionKey::audience);
        Stream<DefinitionKey> named = definition.rule().map(Inputs::of).stream()
                .flatMap(inputs -> Stream.concat(
                        inputs.tags().stream().map(DefinitionKey::tag),
                        inputs.audiences().stream().map(DefinitionKey::audience)));
        return Stream.concat(excluded, named).collect(Collectors.toSet());
    }

    private static void refuseFirst(List<Problem> problems) {
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            throw new Refused(first.reason(), "rule" + (first.path().isEmpty() ? "" : "." + first.path()));
        }
    }
}
