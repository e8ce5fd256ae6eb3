package io.huoshui.segment.internal.tag;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Announce;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.TrackName;
import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Profile;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagGroup;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What operators decide about tags becomes a fact of the log, with its line in the audit. A definition is the system's fact; a tag given to
 * a person or taken away is that customer's, told with one of their identities: it goes where they go.
 */
public final class DecideTags {
    /** Source of what people say at the console. */
    private static final String SOURCE = "console";

    private final Intake intake;
    private final Announce announce;

    DecideTags(Intake intake, Announce announce) {
        this.intake = intake;
        this.announce = announce;
    }

    TagGroup group(String name) {
        TagGroup group = new TagGroup(newId("g-"), name);
        define(group, SignedIn.nameOrSystem());
        return group;
    }

    /** Safe to repeat: the fact is the same each time. */
    public void define(TagGroup group, String by) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("group", group.id());
        said.put("name", group.name());
        said.put("by", by);
        announce.fact(
                "tag.group.define",
                "tag-group:" + group.id(),
                SystemEvents.TAG_GROUP_DEFINED,
                "tag-group:" + group.id(),
                said);
    }

    /** Two operators who start from the same version give the same message id: the second is told. */
    public void define(Tag tag) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("tag", tag.id());
        said.put("group", tag.group());
        said.put("name", tag.name());
        said.put("kind", tag.kind().word());
        Optional.ofNullable(tag.rule()).ifPresent(rule -> said.put("rule", RuleJson.tree(rule)));
        said.put("version", tag.version());
        said.put("by", tag.definedBy());
        announce.fact(
                "tag.define",
                "tag:" + tag.id(),
                SystemEvents.TAG_DEFINED,
                "tag:" + tag.id() + ":" + tag.version(),
                said);
    }

    void retire(Tag tag, String because) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("tag", tag.id());
        said.put("by", SignedIn.nameOrSystem());
        said.put("because", because);
        announce.fact(
                "tag.retire",
                "tag:" + tag.id(),
                SystemEvents.TAG_RETIRED,
                "tag-retired:" + tag.id() + ":" + tag.version(),
                said);
    }

    void give(Profile person, Tag tag, String because) {
        state("tag.give", TrackName.TAG_GIVEN, person, tag, because);
    }

    void remove(Profile person, Tag tag, String because) {
        state("tag.remove", TrackName.TAG_REMOVED, person, tag, because);
    }

    static String newId(String kind) {
        return kind + UUID.randomUUID().toString().substring(0, 13);
    }

    private void state(String action, TrackName what, Profile person, Tag tag, String because) {
        Map<String, Object> message = new LinkedHashMap<>(whose(person));
        message.put("type", "track");
        message.put("event", what.wire());
        message.put("messageId", action + ":" + UUID.randomUUID());
        message.put("properties", Map.of("tag", tag.id(), "by", SignedIn.nameOrSystem(), "because", because));
        announce.inOneGo(action, "profile:" + person.id(), Map.of("tag", tag.id(), "because", because), now -> {
            message.put("timestamp", now.toString());
            return intake.take(SOURCE, List.of(Fields.of(message))).get(0);
        });
    }

    /** The strongest of what the envelope can name; everyone came by one of these. */
    private static Map<String, Object> whose(Profile person) {
        return identity(person, IdentityRules.USER_ID)
                .map(each -> Map.<String, Object>of("userId", each))
                .or(() -> identity(person, IdentityRules.ANONYMOUS_ID)
                        .map(each -> Map.<String, Object>of("anonymousId", each)))
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private static Optional<String> identity(Profile person, String namespace) {
        return person.identities().keySet().stream()
                .filter(each -> each.namespace().equals(namespace))
                .map(Identity::value)
                .sorted()
                .findFirst();
    }
}
