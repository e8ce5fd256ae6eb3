package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.DefinitionKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** May an audience be defined so? Refuses what cannot be read, names nothing that exists, or comes to read itself. */
final class CheckAudience {
    private final MembershipHomes homes;
    private final NamesInUse names;

    CheckAudience(MembershipHomes homes, NamesInUse names) {
        this.homes = homes;
        this.names = names;
    }

    /** @param tree the rule's JSON as JDK values */
    Rule rule(@Nullable Object tree) {
        return RuleJson.readTree(tree).orRefuse(names.known(), path -> path.isEmpty() ? "rule" : "rule." + path);
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
        List<DefinitionKey> circle = homes.circle(next.definition());
        if (!circle.isEmpty()) {
            throw new Refused(
                    SegmentReason.RULE_CYCLE,
                    circle.stream().map(DefinitionKey::toString).collect(Collectors.joining(" → ")));
        }
    }
}
