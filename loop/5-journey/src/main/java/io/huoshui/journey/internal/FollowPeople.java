package io.huoshui.journey.internal;

import io.huoshui.event.Event;
import io.huoshui.journey.Journey;
import io.huoshui.journey.node.Fact;
import io.huoshui.journey.node.Outcome;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Why;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.MembershipChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks follow what people do, and who they turn out to be: fact by fact, each at its own time, so batches may be cut anywhere. */
final class FollowPeople {
    private final InForce inForce;
    private final RunBook book;
    private final People people;
    private final WalkPeople walk;
    private final WatchDates dates;
    private final JourneyTables tables;
    private final PersonRows rows;

    FollowPeople(
            InForce inForce,
            RunBook book,
            People people,
            WalkPeople walk,
            WatchDates dates,
            JourneyTables tables,
            PersonRows rows) {
        this.inForce = inForce;
        this.book = book;
        this.people = people;
        this.walk = walk;
        this.dates = dates;
        this.tables = tables;
        this.rows = rows;
    }

    /** Customer facts: the person as of each, what it was, then where they belong by it. */
    void follow(List<ProfileChanges.Change> changes, List<MembershipChanged> moves) {
        Map<Long, List<ProfileChanges.Change>> byPosition = new TreeMap<>();
        changes.forEach(each -> byPosition
                .computeIfAbsent(each.because().position(), any -> new ArrayList<>())
                .add(each));
        Map<Long, List<MembershipChanged>> movesAt = byPosition(moves);
        asBefore(changes);
        book.open(changes.stream().map(ProfileChanges.Change::profileId).toList());
        book.readPast(beginning(changes, moves), walk.running());
        byPosition.forEach((position, group) -> {
            Event event = group.get(0).because();
            Moment moment = Moment.of(position, event.receivedAt());
            group.forEach(each -> walk.catchUp(each.profileId(), moment));
            become(group, moment);
            for (ProfileChanges.Change each : group) {
                if (each.after() != null) {
                    walk.tell(each.profileId(), new Fact.Happened(event), moment);
                }
            }
            tell(movesAt.getOrDefault(position, List.of()));
        });
    }

    /** Who may begin a walk in this batch: how often they did before is read at once. */
    private Set<Integer> beginning(List<ProfileChanges.Change> changes, List<MembershipChanged> moves) {
        Set<Integer> found = new HashSet<>();
        for (ProfileChanges.Change each : changes) {
            if (walk.isAwaited(new Fact.Happened(each.because()), each.because().receivedAt())) {
                found.add(each.profileId());
            }
        }
        moves.stream()
                .filter(each ->
                        each.key().kind() == DefinitionKey.Kind.AUDIENCE && walk.isAwaited(fact(each), each.at()))
                .forEach(each -> found.add(each.profileId()));
        return found;
    }

    /** Where people belong by something else than what they did. */
    void tell(List<MembershipChanged> moves) {
        for (MembershipChanged each : moves) {
            if (each.key().kind() == DefinitionKey.Kind.AUDIENCE) {
                Moment moment = Moment.of(each.position(), each.at());
                walk.catchUp(each.profileId(), moment);
                walk.tell(each.profileId(), fact(each), moment);
            }
        }
    }

    static Fact fact(MembershipChanged move) {
        String audience = move.key().id();
        return move.entered() ? new Fact.CameIn(audience) : new Fact.WentOut(audience);
    }

    /** An operator said who is who, or took events back. */
    void regroup(List<ProfileChanges.Change> changes, Event fact) {
        Moment moment = Moment.of(fact.position(), fact.receivedAt());
        tables.runs()
                .comeBack(changes.stream()
                        .filter(each -> each.before() == null && each.after() != null)
                        .map(ProfileChanges.Change::profileId)
                        .toList());
        changes.forEach(each -> {
            if (each.after() != null) {
                people.become(each.after());
            }
        });
        List<Integer> gone = changes.stream()
                .filter(each -> each.after() == null)
                .map(ProfileChanges.Change::profileId)
                .toList();
        Map<Integer, PersonRow> now = rows.rows(gone);
        for (int each : gone) {
            PersonRow survivor = now.get(each);
            if (survivor != null && survivor.id() != each) {
                merge(List.of(each), survivor.id(), moment);
            } else {
                leave(each, moment);
            }
        }
        changes.forEach(each -> dates.follow(each, true, moment));
    }

    private void become(List<ProfileChanges.Change> group, Moment moment) {
        List<Integer> gone = new ArrayList<>();
        for (ProfileChanges.Change each : group) {
            Profile after = each.after();
            if (after == null) {
                gone.add(each.profileId());
            } else {
                people.become(after);
                if (!gone.isEmpty()) {
                    merge(gone, after.id(), moment);
                }
            }
            dates.follow(each, !gone.isEmpty(), moment);
        }
    }

    /** Who walks a journey already keeps their own walk; the other's ends, where two at once may not be. */
    private void merge(List<Integer> gone, int survivor, Moment moment) {
        Set<Long> own = new HashSet<>();
        book.of(survivor).forEach(each -> own.add(each.id()));
        book.follow(gone, survivor);
        Map<String, List<Run>> together = new LinkedHashMap<>();
        book.of(survivor)
                .forEach(each -> together.computeIfAbsent(each.key().journey(), any -> new ArrayList<>())
                        .add(each));
        together.values().forEach(runs -> {
            Run kept = runs.stream()
                    .filter(each -> own.contains(each.id()))
                    .findFirst()
                    .orElse(runs.get(0));
            runs.stream()
                    .filter(each -> each.id() != kept.id() && !isEach(each))
                    .forEach(each -> walk.end(each, Outcome.MERGED, Why.PERSON, moment));
        });
    }

    private boolean isEach(Run run) {
        return inForce.definition(run.key().journey(), run.version()).reentry() instanceof Journey.Reentry.Each;
    }

    private void leave(int person, Moment moment) {
        book.of(person).forEach(each -> walk.end(each, Outcome.GONE, Why.PERSON, moment));
    }

    /** Everyone as they were when the batch began. */
    private void asBefore(List<ProfileChanges.Change> changes) {
        Set<Integer> seen = new HashSet<>();
        for (ProfileChanges.Change each : changes) {
            Profile before = each.before();
            if (seen.add(each.profileId()) && before != null) {
                people.become(before);
            }
        }
    }

    private static Map<Long, List<MembershipChanged>> byPosition(List<MembershipChanged> moves) {
        Map<Long, List<MembershipChanged>> found = new HashMap<>();
        moves.forEach(each ->
                found.computeIfAbsent(each.position(), any -> new ArrayList<>()).add(each));
        return found;
    }
}
