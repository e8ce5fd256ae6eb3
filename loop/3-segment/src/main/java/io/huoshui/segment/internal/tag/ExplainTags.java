package io.huoshui.segment.internal.tag;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profile;
import io.huoshui.segment.internal.membership.ExplainMembership;
import io.huoshui.segment.internal.membership.MembershipChangeTable;
import io.huoshui.segment.internal.membership.MembershipTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.rule.MeasuredWords;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.segment.rule.Verdict;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Held;
import io.huoshui.segment.tag.Membership;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which tags does a person have, since when, and what makes it so? */
public final class ExplainTags {
    private final TagTable tags;
    private final MembershipTable memberships;
    private final MembershipChangeTable changes;
    private final ExplainMembership explain;
    private final Events log;
    private final NamesInUse words;

    ExplainTags(
            TagTable tags,
            MembershipTable memberships,
            MembershipChangeTable changes,
            ExplainMembership explain,
            Events log,
            NamesInUse words) {
        this.tags = tags;
        this.memberships = memberships;
        this.changes = changes;
        this.explain = explain;
        this.log = log;
        this.words = words;
    }

    /**
     * @param kind who put it there: a person's word makes an automatic tag a manual one
     * @param version of the rule by which it came
     * @param by who said so, when somebody did
     * @param because what the rule sees now; empty when somebody said so
     */
    public record Assignment(
            String tag,
            String name,
            String kind,
            Instant since,
            int version,
            @Nullable String by,
            List<Finding> because) {}

    public record Finding(
            String path,
            @Nullable Sentence sentence,
            boolean holds,
            @Nullable Sentence measured,
            List<Seen> events) {}

    public record Seen(long position, Instant at, String event) {}

    public List<Assignment> of(Profile person) {
        Membership membership =
                memberships.find(List.of(person.id())).getOrDefault(person.id(), Membership.none(person.id()));
        Map<String, Tag> known = tags.all().stream().collect(Collectors.toMap(Tag::id, each -> each));
        List<Assignment> assignments = new ArrayList<>();
        membership
                .tags()
                .forEach((id, held) -> Optional.ofNullable(known.get(id))
                        .ifPresent(tag -> assignments.add(assignment(person, membership, tag, held))));
        return assignments;
    }

    /** What makes it so that a person has one tag; empty when somebody said so, or the person has it no more. */
    public List<Finding> because(Profile person, String tag) {
        return of(person).stream()
                .filter(each -> each.tag().equals(tag))
                .flatMap(each -> each.because().stream())
                .toList();
    }

    /** What the conditions of a rule see in a person now, whether they hold or not. */
    List<Finding> against(Profile person, Rule rule) {
        Membership membership =
                memberships.find(List.of(person.id())).getOrDefault(person.id(), Membership.none(person.id()));
        return findings(explain.now(person, membership, rule), rule);
    }

    private Assignment assignment(Profile person, Membership membership, Tag tag, Held held) {
        Optional<Event> word = statement(person, tag, held);
        Rule rule = tag.rule();
        boolean said = word.isPresent() || rule == null;
        TagKind kind = said && tag.kind() == TagKind.AUTOMATIC ? TagKind.MANUAL : tag.kind();
        return new Assignment(
                tag.id(),
                tag.name(),
                kind.word(),
                held.since(),
                held.version(),
                word.flatMap(each -> each.properties().text("by")).orElse(null),
                said || rule == null ? List.of() : findings(explain.now(person, membership, rule), rule));
    }

    /** The event by which somebody gave it, when the person has it by that. */
    private Optional<Event> statement(Profile person, Tag tag, Held held) {
        return changes.entry(person.id(), DefinitionKey.tag(tag.id()), held.position())
                .filter(each -> each.cause() == MembershipChanged.Cause.STATEMENT)
                .flatMap(each -> each.because().stream().findFirst())
                .flatMap(each -> log.at(each.positions()).stream().findFirst());
    }

    private List<Finding> findings(Verdict verdict, Rule rule) {
        Map<Long, Event> events = new HashMap<>();
        log.at(verdict.because().stream()
                        .flatMap(each -> each.positions().stream())
                        .distinct()
                        .toList())
                .forEach(each -> events.put(each.position(), each));
        return verdict.because().stream()
                .map(each -> new Finding(
                        each.path(),
                        Leaves.at(rule, each.path()).map(words::say).orElse(null),
                        each.holds(),
                        MeasuredWords.of(Leaves.at(rule, each.path()).orElse(null), each.measured()),
                        each.positions().stream()
                                .flatMap(position -> Optional.ofNullable(events.get(position)).stream())
                                .map(event ->
                                        new Seen(event.position(), event.occurredAt(), PersonEvents.nameOf(event)))
                                .toList()))
                .toList();
    }
}
