package io.huoshui.segment.internal.tag;

import io.huoshui.segment.internal.membership.MembershipTable;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tags as the console shows them. */
final class TagViews {
    private final MembershipTable memberships;
    private final NamesInUse words;
    private final TagAccuracySource audits;

    TagViews(MembershipTable memberships, NamesInUse words, TagAccuracySource audits) {
        this.memberships = memberships;
        this.words = words;
        this.audits = audits;
    }

    /** @param sentence the rule in words; null when no rule gives the tag */
    record TagView(
            String id,
            String group,
            String name,
            String kind,
            @Nullable Map<String, Object> rule,
            @Nullable Sentence sentence,
            int version,
            long people,
            TagAccuracySource.@Nullable Accuracy accuracy,
            Instant updatedAt,
            String by,
            @Nullable Instant retiredAt) {}

    List<TagView> of(List<Tag> tags) {
        Map<DefinitionKey, Long> sizes = tags.size() == 1 ? one(tags.get(0)) : memberships.sizes();
        Map<String, TagAccuracySource.Accuracy> accuracies = audits.accuracies();
        return tags.stream()
                .map(each -> view(
                        each,
                        sizes.getOrDefault(DefinitionKey.tag(each.id()), 0L),
                        Optional.ofNullable(accuracies.get(each.id()))))
                .toList();
    }

    private Map<DefinitionKey, Long> one(Tag tag) {
        DefinitionKey key = DefinitionKey.tag(tag.id());
        return Map.of(key, memberships.size(key));
    }

    private TagView view(Tag tag, long people, Optional<TagAccuracySource.Accuracy> accuracy) {
        Rule rule = tag.rule();
        return new TagView(
                tag.id(),
                tag.group(),
                tag.name(),
                tag.kind().word(),
                rule == null ? null : RuleJson.tree(rule),
                rule == null ? null : words.say(rule),
                tag.version(),
                people,
                accuracy.orElse(null),
                tag.definedAt(),
                tag.definedBy(),
                tag.retiredAt());
    }
}
