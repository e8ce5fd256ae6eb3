package io.huoshui.experiment.internal;

import io.huoshui.event.Event;
import io.huoshui.event.TrackName;
import io.huoshui.experiment.Exposure;
import io.huoshui.experiment.FirstExposure;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.ProfileChanges;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps what each person saw first. What it keeps depends on whose events are whose at the end of a batch and on nothing else, so where
 * batches are cut makes no difference: who turned out to be somebody else is read again from the log.
 */
final class FollowExposures {
    private static final List<String> VIEWED = List.of(TrackName.EXPERIMENT_VIEWED.wire());

    private final ExposureTable exposures;
    private final PersonEvents events;

    FollowExposures(ExposureTable exposures, PersonEvents events) {
        this.exposures = exposures;
        this.events = events;
    }

    void follow(List<ProfileChanges.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Set<Integer> other = changedHands(changes);
        Map<Key, FirstExposure> seen = new TreeMap<>();
        if (!other.isEmpty()) {
            exposures.delete(other);
            long upTo = changes.get(changes.size() - 1).because().position();
            events.of(other, VIEWED, upTo).forEach(each -> see(seen, each.profileId(), each.event()));
        }
        Map<Key, FirstExposure> fresh = new TreeMap<>();
        changes.stream()
                .filter(each -> !each.because().isSystem() && !other.contains(each.profileId()))
                .forEach(each -> see(fresh, each.profileId(), each.because()));
        known(fresh.values()).forEach((key, before) -> fresh.computeIfPresent(key, (same, now) -> now.and(before)));
        seen.putAll(fresh);
        seen.values().forEach(exposures::save);
    }

    private record Key(String experiment, int profileId) implements Comparable<Key> {
        @Override
        public int compareTo(Key that) {
            int byPerson = Integer.compare(profileId, that.profileId);
            return byPerson != 0 ? byPerson : experiment.compareTo(that.experiment);
        }
    }

    private static Key key(FirstExposure first) {
        return new Key(first.exposure().experiment(), first.profileId());
    }

    private static void see(Map<Key, FirstExposure> seen, int profileId, Event event) {
        Exposure.of(event).map(each -> FirstExposure.of(profileId, each, event)).ifPresent(first -> {
            seen.merge(key(first), first, FirstExposure::and);
        });
    }

    /** What was known of those who saw something now. */
    private Map<Key, FirstExposure> known(Collection<FirstExposure> fresh) {
        Set<Integer> people = new HashSet<>();
        fresh.forEach(each -> people.add(each.profileId()));
        Map<Key, FirstExposure> known = new HashMap<>();
        if (!people.isEmpty()) {
            exposures.of(people).forEach(each -> known.put(key(each), each));
        }
        return known;
    }

    /** By a decision of the system, everybody it is about; else who went into somebody else, and into whom. */
    private static Set<Integer> changedHands(List<ProfileChanges.Change> changes) {
        Set<Long> merging = new HashSet<>();
        changes.stream()
                .filter(each -> each.because().isSystem() || each.after() == null)
                .forEach(each -> merging.add(each.because().position()));
        Set<Integer> people = new HashSet<>();
        changes.stream()
                .filter(each -> merging.contains(each.because().position()))
                .forEach(each -> people.add(each.profileId()));
        return people;
    }
}
