package io.huoshui.segment.internal.membership;

import io.huoshui.event.Event;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.rule.Past;
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
    private final int maxWeight;
    private final LinkedHashMap<Integer, PersonPast> pasts = new LinkedHashMap<>(1_024, 0.75f, true);
    private Set<String> names = Set.of();
    private Set<String> contents = Set.of();
    private long weight;

    /** @param maxWeight how much it keeps, in {@linkplain PersonPast#weight facts of which only the time is kept} */
    PastCache(PersonEvents log, int maxWeight) {
        this.log = log;
        this.maxWeight = maxWeight;
    }

    /**
     * Only events of these names are kept; others than before mean to begin anew.
     *
     * @param looked into: those of which more is kept than when they happened
     */
    void keep(Set<String> wanted, Set<String> looked) {
        if (!names.equals(wanted) || !contents.equals(looked)) {
            forget();
            names = Set.copyOf(wanted);
            contents = Set.copyOf(looked);
        }
    }

    void forget() {
        pasts.clear();
        weight = 0;
    }

    /** Somebody nothing happened to before this batch. */
    void born(int person) {
        if (pasts.put(person, new PersonPast()) == null) {
            weight++;
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
        weight += missing.size();
        if (names.isEmpty()) {
            return;
        }
        Set<Integer> wanted = new HashSet<>(missing);
        Set<Integer> asked = new HashSet<>(missing);
        asked.addAll(survivors);
        for (PersonPast.Of each : read(asked)) {
            int owner = movedFrom.getOrDefault(each.fact().position(), each.person());
            if (wanted.contains(owner) && !batch.contains(each.fact().position())) {
                add(of(owner), each.fact());
            }
        }
    }

    private List<PersonPast.Of> read(Set<Integer> people) {
        List<PersonPast.Of> read = new ArrayList<>();
        Set<String> plain = new HashSet<>(names);
        plain.removeAll(contents);
        if (!plain.isEmpty()) {
            log.when(people, plain, Long.MAX_VALUE)
                    .forEach(each -> read.add(new PersonPast.Of(
                            each.profileId(), PersonPast.when(each.position(), each.name(), each.occurredAt()))));
        }
        if (!contents.isEmpty()) {
            log.of(people, contents, Long.MAX_VALUE)
                    .forEach(each -> read.add(new PersonPast.Of(each.profileId(), PersonPast.fact(each.event()))));
        }
        return read;
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
        String name = PersonEvents.nameOf(change.because());
        if (names.contains(name)) {
            Event event = change.because();
            add(
                    past,
                    contents.contains(name)
                            ? PersonPast.fact(event)
                            : PersonPast.when(event.position(), name, event.occurredAt()));
        }
    }

    private void add(PersonPast past, Past.Fact fact) {
        int before = past.weight();
        past.add(fact);
        weight += past.weight() - before;
    }

    PersonPast of(int person) {
        return pasts.computeIfAbsent(person, any -> new PersonPast());
    }

    /** Lets go of those not seen for longest until there is room. */
    void shrink() {
        List<Integer> eldest = new ArrayList<>();
        long left = weight;
        for (Map.Entry<Integer, PersonPast> each : pasts.entrySet()) {
            if (left <= maxWeight) {
                break;
            }
            eldest.add(each.getKey());
            left -= each.getValue().weight() + 1L;
        }
        eldest.forEach(pasts::remove);
        weight = left;
    }
}
