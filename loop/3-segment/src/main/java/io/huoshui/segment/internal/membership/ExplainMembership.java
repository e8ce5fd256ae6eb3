package io.huoshui.segment.internal.membership;

import io.huoshui.profile.Profile;
import io.huoshui.segment.rule.Evaluate;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Verdict;
import io.huoshui.segment.tag.Membership;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What a rule says of one person now, with every condition of it. */
public final class ExplainMembership {
    private final KnowPeople know;
    private final MembershipHomes homes;
    private final ZoneId zone;
    private final Clock clock;

    ExplainMembership(KnowPeople know, MembershipHomes homes, ZoneId zone, Clock clock) {
        this.know = know;
        this.homes = homes;
        this.zone = zone;
        this.clock = clock;
    }

    public Verdict now(Profile person, Membership membership, Rule rule) {
        List<Integer> id = List.of(person.id());
        PersonPast past = know.pasts(id, Inputs.of(rule).events()).getOrDefault(person.id(), new PersonPast());
        Known known = know.tables(id, homes.inForce()).known(person, past);
        Instant now = clock.instant();
        return Evaluate.withEveryLeaf(rule, new JudgePerson(known, new Draft(membership), now, zone), now, zone);
    }
}
