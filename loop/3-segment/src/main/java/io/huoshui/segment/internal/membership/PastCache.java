package io.huoshui.segment.internal.membership;

import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.ProfileChanges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pasts of the people lately seen, as they stood after the newest batch. Read from the log when somebody comes who is not in it,
 * carried on by what happens after that. Nothing in it is kept when a batch was rolled back, or when the log is told again. Used by the
 * worker's thread alone.
 */
final class PastCache {
    private final PersonEvents log;
    private final int maxFacts;
    private final LinkedHashMap<Integer, PersonPast> pasts = new LinkedHashMap<>(1_024, 0.75f, true);
    private Set<String> names = Set.of();
    private long facts;

    /** @param maxFacts how many events it keeps; a fact with its properties takes 0.3 to 2 KB */
    PastCache(PersonEvents log, int maxFacts) {
        this.log = log;
        this.maxFacts = maxFacts;
    }

    /** Only events of these names are kept; other names than before mean to begin anew. */
    void keep(Set<String> wanted) {
        if (!names.equals(wanted)) {
            forget();
            names = Set.copyOf(wanted);
        }
    }

    void forget() {
        pasts.clear();
        facts = 0;
    }

    /** Somebody nothing happened to before this batch. */
    void born(int person) {
        if (pasts.put(person, new PersonPast()) == null) {
            facts++;
        }
    }

    /**
     * Makes sure these people's pasts are here as they were before the batch.
     *
     * @param batch the positions that are happening now, already written as somebody's
     * @param survivors into whom others of these people go in this batch: their events are written as the survivor's by now
     * @param movedFrom whose events were somebody else's before the batch
     */
    void load(Collection<Integer> people, Set<Long> batch, Set<Integer> survivors, Map<Long, Integer> movedFrom) {
        List<Integer> missing =
                people.stream().filter(each -> !pasts.containsKey(each)).toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(each -> pasts.put(each, new PersonPast()));
        facts += missing.size();
        if (names.isEmpty()) {
            return;
        }
        Set<Integer> wanted = new HashSet<>(missing);
        Set<Integer> asked = new HashSet<>(missing);
        asked.addAll(survivors);
        for (PersonEvents.Owned each : log.of(asked, names, Long.MAX_VALUE)) {
            long position = each.event().position();
            int owner = movedFrom.getOrDefault(position, each.profileId());
            if (wanted.contains(owner) && !batch.contains(position)) {
                of(owner).add(PersonPast.fact(each.event()));
                facts++;
            }
        }
    }

    /** It happened: from now on it is part of the person's past. */
    void take(ProfileChanges.Change change, Collection<Integer> gone) {
        PersonPast past = of(change.profileId());
        for (int each : gone) {
            PersonPast other = pasts.remove(each);
            if (other != null) {
                past.addAll(other);
            }
        }
        if (names.contains(PersonEvents.nameOf(change.because()))) {
            past.add(PersonPast.fact(change.because()));
            facts++;
        }
    }

    PersonPast of(int person) {
        return pasts.computeIfAbsent(person, any -> new PersonPast());
    }

    /** Lets go of those not seen for longest until there is room. */
    void shrink() {
        List<Integer> eldest = new ArrayList<>();
        long left = facts;
        for (Map.Entry<Integer, PersonPast> each : pasts.entrySet()) {
            if (left <= maxFacts) {
                break;
            }
            eldest.add(each.getKey());
            left -= each.getValue().size() + 1L;
        }
        eldest.forEach(pasts::remove);
        facts = left;
    }
}
