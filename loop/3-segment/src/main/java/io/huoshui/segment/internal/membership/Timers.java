package io.huoshui.segment.internal.membership;

import io.huoshui.segment.tag.MembershipChanged.Cause;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The timers of memberships while time passes: those due next are read ahead, so that many firings cost few statements. */
final class Timers {
    private static final int AHEAD = 500;

    private final MembershipTable memberships;
    private final KeepMemberships keep;
    private final TreeMap<Instant, Set<Integer>> queue = new TreeMap<>();
    private final Map<Integer, Known> known = new HashMap<>();
    private boolean read;
    private Instant horizon = Instant.MIN;

    Timers(MembershipTable memberships, KeepMemberships keep) {
        this.memberships = memberships;
        this.keep = keep;
    }

    /** Something else than these timers changed people: what was read ahead is no longer true. */
    void forget() {
        queue.clear();
        known.clear();
        read = false;
    }

    Optional<Instant> next(MembershipBook book) {
        if (queue.isEmpty() && !(read && horizon.equals(Instant.MAX))) {
            book.write();
            readAhead();
        }
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.firstKey());
    }

    /** Judges whoever's timer is due now by every definition, which also sets their next timer. */
    void fire(MembershipBook book, InForce inForce, long position, Instant now, Instant until) {
        Set<Integer> people = queue.remove(now);
        if (people == null) {
            return;
        }
        if (!known.keySet().containsAll(people)) {
            Set<Integer> soon = new TreeSet<>(people);
            queue.headMap(until, true).values().forEach(soon::addAll);
            book.open(soon);
            known.putAll(keep.know(soon, inForce));
        }
        for (int person : people) {
            Draft draft = book.of(person);
            Known about = known.get(person);
            if (about == null) {
                book.strike(person);
            } else if (draft.dueAt().filter(now::equals).isPresent()) {
                keep.judge(
                        book,
                        inForce,
                        inForce.all(),
                        true,
                        about,
                        new MembershipBook.Occasion(position, now, Cause.TIME));
                draft.dueAt().filter(next -> !next.isAfter(horizon)).ifPresent(next -> put(next, person));
            }
        }
    }

    private void readAhead() {
        known.clear();
        var due = memberships.due(AHEAD);
        due.forEach(each -> put(each.at(), each.profileId()));
        read = true;
        horizon = due.size() < AHEAD ? Instant.MAX : due.get(due.size() - 1).at();
        if (!horizon.equals(Instant.MAX) && queue.size() > 1) {
            // others may be due at the same instant as the last one read
            queue.remove(horizon);
            horizon = queue.lastKey();
        }
    }

    private void put(Instant at, int person) {
        queue.computeIfAbsent(at, any -> new TreeSet<>()).add(person);
    }
}
