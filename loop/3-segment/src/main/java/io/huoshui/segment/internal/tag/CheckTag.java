package io.huoshui.segment.internal.tag;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.membership.Circles;
import io.huoshui.segment.internal.membership.TagGroupTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.internal.rule.RuleRead;
import io.huoshui.segment.rule.CheckRule;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagKind;
import io.huoshui.web.WebReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a tag may be defined as an operator says, and whether one may go. */
final class CheckTag {
    private final TagTable tags;
    private final TagGroupTable groups;
    private final AudienceTable audiences;
    private final NamesInUse names;

    CheckTag(TagTable tags, TagGroupTable groups, AudienceTable audiences, NamesInUse names) {
        this.tags = tags;
        this.groups = groups;
        this.audiences = audiences;
        this.names = names;
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
        List<Problem> problems = CheckRule.of(rule, names.known());
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

    private String name(DefinitionKey key) {
        return key.kind() == DefinitionKey.Kind.TAG ? names.tag(key.id()) : names.audience(key.id());
    }

    private static Refused refused(Problem problem) {
        return new Refused(problem.reason(), problem.path());
    }
}
