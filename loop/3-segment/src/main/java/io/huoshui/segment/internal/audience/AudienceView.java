package io.huoshui.segment.internal.audience;

import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An audience as the operator API shows it. Without rule and sentence: a list that was frozen. */
record AudienceView(
        String id,
        String name,
        String kind,
        @Nullable Map<String, Object> rule,
        List<String> exclude,
        @Nullable Sentence sentence,
        @Nullable String frozenOf,
        int version,
        long people,
        Instant updatedAt,
        String by) {

    static AudienceView of(Audience audience, long people, NamesInUse names) {
        return new AudienceView(
                audience.id(),
                audience.name(),
                audience.isDynamic() ? "dynamic" : "static",
                audience.rule() == null ? null : RuleJson.tree(audience.rule()),
                audience.excluded().stream().sorted().toList(),
                audience.rule() == null ? null : names.say(audience.rule()),
                audience.frozenOf(),
                audience.version(),
                people,
                audience.definedAt(),
                audience.definedBy());
    }
}
