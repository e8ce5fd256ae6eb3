package io.huoshui.segment.internal.tag;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.membership.Circles;
import io.huoshui.segment.internal.membership.TagGroupTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.internal.rule.RuleRead;
import io.huoshui.segment.preference.Preference;
import io.huoshui.segment.rule.CheckRule;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagKind;
import io.huoshui.web.WebReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a tag may be defined as an operator says, and whether one may go. */
final class CheckTag {
    private static final Set<String> PREFERENCES = Stream.of(Preference.Leaning.values())
            .map(Preference.Leaning::word)
            .collect(Collectors.toUnmodifiableSet());

    private final TagTable tags;
    private final TagGroupTable groups;
    private final AudienceTable audiences;

    CheckTag(TagTable tags, TagGroupTable groups, AudienceTable audiences) {
        this.tags = tags;
        this.groups = groups;
        this.audiences = audiences;
    }

    /** @throws Refused when there is no such tag in use */
    Tag inUse(String id) {
        return tags.find(id).filter(Tag::isInUse).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    /**
     * @param id of the tag being defined
     * @return the rule of an automatic tag
     * @throws Refused when the draft cannot be
     */
    Optional<Rule> check(String id, TagDraft draft) {
        TagKind kind = draft.tagKind().orElseThrow(() -> new Refused(SegmentReason.TAG_KIND));
        if (groups.all().stream().noneMatch(each -> each.id().equals(draft.group()))) {
            throw new Refused(SegmentReason.TAG_GROUP_UNKNOWN);
        }
        boolean taken = tags.all().stream()
                .anyMatch(each -> each.isInUse()
                        && !each.id().equals(id)
                        && each.name().equals(draft.name().strip()));
        if (taken) {
            throw new Refused(SegmentReason.TAG_NAME_TAKEN);
        }
        if ((kind == TagKind.AUTOMATIC) != (draft.rule() != null)) {
            throw new Refused(SegmentReason.TAG_KIND);
        }
        return draft.rule() == null ? Optional.empty() : Optional.of(rule(id, draft.rule()));
    }

    /** @throws Refused when the rule cannot be read, breaks a limit, names what is not there, or would come to read itself */
    Rule rule(@Nullable String id, Object tree) {
        RuleRead read = RuleJson.readTree(tree);
        Rule rule = read.rule().orElseThrow(() -> refused(read.problems().get(0)));
        List<Problem> problems = CheckRule.of(rule, known());
        if (!problems.isEmpty()) {
            throw refused(problems.get(0));
        }
        if (id != null) {
            Definition definition = Definition.ofTag(id, 0, Optional.of(rule));
            List<DefinitionKey> circle = Circles.of(tags, audiences, definition);
            if (!circle.isEmpty()) {
                throw new Refused(
                        SegmentReason.RULE_CYCLE,
                        circle.stream().map(this::name).collect(Collectors.joining(" → ")));
            }
        }
        return rule;
    }

    /** @throws Refused when others speak of it */
    void mayGo(Tag tag) {
        List<String> users = new ArrayList<>();
        tags.all().stream()
                .filter(each -> each.isInUse() && speaksOf(each.rule(), tag))
                .forEach(each -> users.add(each.name()));
        audiences.all().stream()
                .filter(each -> each.isInUse() && speaksOf(each.rule(), tag))
                .forEach(each -> users.add(each.name()));
        if (!users.isEmpty()) {
            throw new Refused(SegmentReason.TAG_IN_USE, String.join(", ", users));
        }
    }

    private static boolean speaksOf(@Nullable Rule rule, Tag tag) {
        return rule != null && Inputs.of(rule).tags().contains(tag.id());
    }

    private KnownNames known() {
        return new KnownNames(
                tags.all().stream().filter(Tag::isInUse).map(Tag::id).collect(Collectors.toSet()),
                audiences.all().stream()
                        .filter(Audience::isInUse)
                        .map(Audience::id)
                        .collect(Collectors.toSet()),
                PREFERENCES);
    }

    private String name(DefinitionKey key) {
        Map<String, String> names = key.kind() == DefinitionKey.Kind.TAG
                ? tags.all().stream().collect(Collectors.toMap(Tag::id, Tag::name))
                : audiences.all().stream().collect(Collectors.toMap(Audience::id, Audience::name));
        return names.getOrDefault(key.id(), key.id());
    }

    private static Refused refused(Problem problem) {
        return new Refused(problem.reason(), problem.path());
    }
}
