package io.huoshui.segment.internal.membership;

import io.huoshui.segment.internal.history.HistoryStore;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.DefinitionKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/** Who would have a tag, were its rule another: everyone's history is asked, and what people said of the tag put on top. */
public final class PreviewMembership {
    private final MembershipTable memberships;
    private final HistoryStore history;
    private final KnowPeople know;
    private final Clock clock;

    PreviewMembership(MembershipHomes homes, HistoryStore history, KnowPeople know, Clock clock) {
        this.memberships = homes.memberships();
        this.history = history;
        this.know = know;
        this.clock = clock;
    }

    /** Who belongs now. */
    public RoaringBitmap members(DefinitionKey key) {
        return memberships.everyMember(key);
    }

    /** @param tag empty for one that is not there yet, of which nobody has said anything */
    public RoaringBitmap wouldHave(Optional<String> tag, Rule rule) {
        RoaringBitmap people = history.people(rule, clock.instant());
        tag.ifPresent(id -> overrule(people, id));
        return people;
    }

    private void overrule(RoaringBitmap people, String tag) {
        List<Integer> told = history.whoDid(InForce.STATEMENTS, Statements.TAG, tag).stream()
                .boxed()
                .toList();
        Map<Integer, PersonPast> pasts = know.pasts(told, InForce.STATEMENTS);
        pasts.forEach((person, past) -> {
            Optional<Past.Fact> word = Statements.in(past).about(tag);
            if (word.filter(Statements::gives).isPresent()) {
                people.add(person.intValue());
            } else if (word.isPresent()) {
                people.remove(person.intValue());
            }
        });
    }
}
