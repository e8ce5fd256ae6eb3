package io.huoshui.segment.internal.tag;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.internal.membership.DefinitionUses;
import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.segment.internal.membership.TagGroupTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagKind;
import io.huoshui.web.WebReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a tag may be defined as an operator says, and whether one may go. */
final class CheckTag {
    private final TagTable tags;
    private final TagGroupTable groups;
    private final MembershipHomes homes;
    private final NamesInUse names;
    private final DefinitionUses uses;

    CheckTag(MembershipHomes homes, NamesInUse names, DefinitionUses uses) {
        this.tags = homes.tags();
        this.groups = homes.groups();
        this.homes = homes;
        this.names = names;
        this.uses = uses;
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
        Rule rule = RuleJson.readTree(tree).orRefuse(names.known(), path -> path);
        if (id != null) {
            List<DefinitionKey> circle = homes.circle(Definition.ofTag(id, 0, Optional.of(rule)));
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
        uses.mayGo(DefinitionKey.tag(tag.id()), SegmentReason.TAG_IN_USE);
    }

    private String name(DefinitionKey key) {
        return key.kind() == DefinitionKey.Kind.TAG ? names.tag(key.id()) : names.audience(key.id());
    }
}
