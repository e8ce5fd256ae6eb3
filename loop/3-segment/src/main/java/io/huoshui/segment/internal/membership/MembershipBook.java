package io.huoshui.segment.internal.membership;

import io.huoshui.event.LoopMemory;
import io.huoshui.segment.rule.Verdict;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Held;
import io.huoshui.segment.tag.Membership;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.MembershipChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the people at hand belong while it changes, and who came and went. One per batch of the worker. */
final class MembershipBook {
    private final MembershipTable memberships;
    private final LoopMemory<Integer, Membership> recent;
    private final MembershipChangeTable changes;

    private final Map<Integer, Draft> drafts = new TreeMap<>();
    private final Set<Integer> gone = new LinkedHashSet<>();
    private final List<MembershipChanged> moves = new ArrayList<>();
    private final List<MembershipChanged> told = new ArrayList<>();
    private final Map<Integer, Membership> struck = new HashMap<>();
    private final Set<Integer> touched = new TreeSet<>();
    private final Map<DefinitionKey, Moved> moved = new HashMap<>();
    private long lastPosition = -1;
    private int nextNo;

    MembershipBook(MembershipTable memberships, LoopMemory<Integer, Membership> recent, MembershipChangeTable changes) {
        this.memberships = memberships;
        this.recent = recent;
        this.changes = changes;
    }

    /** Why people are judged: what happened, when. */
    record Occasion(long position, Instant at, MembershipChanged.Cause cause) {}

    /** How many came and how many left. */
    record Moved(int gained, int lost) {
        Moved and(boolean entered) {
            return entered ? new Moved(gained + 1, lost) : new Moved(gained, lost + 1);
        }
    }

    void open(Collection<Integer> people) {
        Set<Integer> unknown = new LinkedHashSet<>();
        for (int each : people) {
            if (!drafts.containsKey(each)) {
                recent.get(each).ifPresentOrElse(known -> drafts.put(each, new Draft(known)), () -> unknown.add(each));
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        Map<Integer, Membership> found = memberships.find(unknown);
        for (int each : unknown) {
            Membership known = found.getOrDefault(each, Membership.none(each));
            recent.put(each, known);
            drafts.put(each, new Draft(known));
        }
    }

    Draft of(int person) {
        return drafts.computeIfAbsent(person, each -> new Draft(Membership.none(each)));
    }

    /** The person went into another: what they were in is not theirs to leave. */
    void strike(int person) {
        Draft before = drafts.get(person);
        if (before != null && !gone.contains(person)) {
            struck.put(person, before.membership());
        }
        drafts.put(person, new Draft(Membership.none(person)));
        gone.add(person);
        touched.add(person);
    }

    /**
     * Judges a person by these definitions, and by all that read what changes by it.
     *
     * @param all whether these are all there are: then the next timer is known exactly, else it may only come nearer
     */
    void judge(Draft draft, JudgePerson judge, InForce inForce, BitSet places, boolean all, Occasion occasion) {
        gone.remove(draft.profileId());
        BitSet open = (BitSet) places.clone();
        Instant until = all ? null : draft.dueAt().orElse(null);
        for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
            InForce.Entry entry = inForce.entries().get(place);
            JudgePerson.Answer answer = judge.judge(entry.definition());
            Instant next = Micros.up(answer.verdict().until());
            until = until == null || next != null && next.isBefore(until) ? next : until;
            if (answer.verdict().holds() != draft.has(entry.key())) {
                move(draft, entry, answer, occasion);
                open.or(inForce.readersOf(entry.key()));
            }
        }
        draft.dueAt(until);
    }

    /** They belong to it by decision. */
    void enter(Draft draft, DefinitionKey key, int version, Occasion occasion) {
        draft.enter(key, new Held(occasion.at(), version, occasion.position()));
        note(draft, key, version, true, occasion.cause(), List.of(), occasion);
    }

    /** They belong to it no more, by decision. */
    void leave(Draft draft, DefinitionKey key, int version, Occasion occasion) {
        draft.leave(key);
        note(draft, key, version, false, occasion.cause(), List.of(), occasion);
    }

    Moved moved(DefinitionKey key) {
        return moved.getOrDefault(key, new Moved(0, 0));
    }

    /** Everybody whose row is another than before, so far. */
    Set<Integer> touched() {
        return touched;
    }

    /** Who came and who went so far, in log order. */
    MembershipChanges changes() {
        told.sort(MembershipChanges.ORDER);
        return new MembershipChanges(told, struck);
    }

    /** Writes what is pending and lets the people go. */
    void write() {
        gone.forEach(drafts::remove);
        memberships.delete(gone);
        gone.forEach(recent::remove);
        List<Membership> changed = drafts.values().stream()
                .filter(Draft::isChanged)
                .map(Draft::membership)
                .toList();
        changed.forEach(each -> {
            touched.add(each.profileId());
            recent.put(each.profileId(), each);
        });
        memberships.replace(changed);
        changes.insert(moves);
        moves.forEach(each -> told.add(each.withoutEvidence()));
        drafts.clear();
        gone.clear();
        moves.clear();
    }

    private void move(Draft draft, InForce.Entry entry, JudgePerson.Answer answer, Occasion occasion) {
        Verdict verdict = answer.verdict();
        int version = entry.definition().version();
        if (verdict.holds()) {
            draft.enter(entry.key(), new Held(occasion.at(), version, occasion.position()));
        } else {
            draft.leave(entry.key());
        }
        MembershipChanged.Cause cause = answer.cause().orElse(occasion.cause());
        note(draft, entry.key(), version, verdict.holds(), cause, verdict.because(), occasion);
    }

    private void note(
            Draft draft,
            DefinitionKey key,
            int version,
            boolean entered,
            MembershipChanged.Cause cause,
            List<Verdict.Finding> because,
            Occasion occasion) {
        if (occasion.position() != lastPosition) {
            lastPosition = occasion.position();
            nextNo = 0;
        }
        moved.merge(key, new Moved(0, 0).and(entered), (old, any) -> old.and(entered));
        moves.add(new MembershipChanged(
                occasion.position(),
                nextNo++,
                draft.profileId(),
                occasion.at(),
                key,
                version,
                entered,
                cause,
                because));
    }
}
