package io.huoshui.segment.internal.audience;

import io.huoshui.segment.rule.Evaluate;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who satisfies one leaf over the past: everyone is judged once, then only whoever moved since and whoever's answer time may have
 * turned. Exact, by the code that judges members.
 */
final class KeptLeaf {
    private static final int CHUNK = 1_000;

    private final Rule leaf;
    private final Set<String> events;
    private final ReadPeople people;
    private final ZoneId zone;
    private final RoaringBitmap moved = new RoaringBitmap();
    private final RoaringBitmap holding = new RoaringBitmap();
    private final NavigableMap<Instant, RoaringBitmap> turning = new TreeMap<>();
    private Instant judgedAt = Instant.MIN;
    private boolean everyone = true;

    KeptLeaf(Rule leaf, ReadPeople people, ZoneId zone) {
        this.leaf = leaf;
        this.events = Inputs.of(leaf).events();
        this.people = people;
        this.zone = zone;
    }

    void moved(Set<Integer> some, boolean all) {
        synchronized (moved) {
            everyone |= all;
            some.forEach(moved::add);
        }
    }

    /** A copy. */
    synchronized RoaringBitmap at(Instant now) {
        RoaringBitmap again = new RoaringBitmap();
        boolean all = take(again) || now.isBefore(judgedAt);
        boolean done = false;
        try {
            if (all) {
                judgeEveryone(now);
            }
            again.or(turned(now));
            judge(again, now);
            judgedAt = now;
            done = true;
        } finally {
            if (!done) {
                moved(Set.of(), true);
            }
        }
        return holding.clone();
    }

    /** @return whether everyone is to be judged again */
    private boolean take(RoaringBitmap again) {
        synchronized (moved) {
            again.or(moved);
            moved.clear();
            boolean all = everyone;
            everyone = false;
            return all;
        }
    }

    private RoaringBitmap turned(Instant now) {
        NavigableMap<Instant, RoaringBitmap> due = turning.headMap(now, true);
        RoaringBitmap turned = new RoaringBitmap();
        due.values().forEach(turned::or);
        due.clear();
        return turned;
    }

    private void judgeEveryone(Instant now) {
        holding.clear();
        turning.clear();
        people.forEach(events, chunk -> chunk.forEach(each -> judge(each, now)));
    }

    private void judge(RoaringBitmap some, Instant now) {
        IntIterator ids = some.getIntIterator();
        while (ids.hasNext()) {
            Set<Integer> chunk = new TreeSet<>();
            while (ids.hasNext() && chunk.size() < CHUNK) {
                chunk.add(ids.next());
            }
            chunk.forEach(holding::remove);
            people.readWithPast(chunk, events).forEach(each -> judge(each, now));
        }
    }

    private void judge(KnownPerson person, Instant now) {
        int id = person.profile().id();
        Verdict verdict = Evaluate.of(leaf, person, now, zone);
        if (verdict.holds()) {
            holding.add(id);
        } else {
            holding.remove(id);
        }
        if (verdict.until() != null) {
            turning.computeIfAbsent(verdict.until(), unused -> new RoaringBitmap())
                    .add(id);
        }
    }
}
