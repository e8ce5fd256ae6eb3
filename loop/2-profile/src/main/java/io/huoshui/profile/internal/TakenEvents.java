package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.profile.Identity;
import io.huoshui.profile.People;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Resolution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes events one by one into the people at hand and keeps everything that has to be written for it. */
final class TakenEvents {
    private final ProfileHomes homes;
    private final People people;
    private final ConflictBook conflicts;
    private final RepeatedMessages repeated;
    private final Set<String> withdrawn;
    private final List<ProfileChanges.Change> changes = new ArrayList<>();
    private final List<ProfileEventTable.Row> rows = new ArrayList<>();
    private final List<StoredMerge> merges = new ArrayList<>();
    private final Set<NeighbourTable.Pair> neighbours = new HashSet<>();
    private final Map<Integer, Integer> merged = new HashMap<>();

    TakenEvents(
            ProfileHomes homes,
            People people,
            ConflictBook conflicts,
            RepeatedMessages repeated,
            Set<String> withdrawn) {
        this.homes = homes;
        this.people = people;
        this.conflicts = conflicts;
        this.repeated = repeated;
        this.withdrawn = withdrawn;
    }

    void take(Event event, List<Identity> carried) {
        if (event.importBatch().filter(withdrawn::contains).isPresent()) {
            return;
        }
        repeated.ownerOfFirst(event)
                .ifPresentOrElse(
                        owner -> rows.add(new ProfileEventTable.Row(event, owner, true, null)),
                        () -> people.take(event, carried).ifPresent(this::counted));
    }

    /** An operator's merge on its place in the log; the fact itself is stored elsewhere. */
    void merge(Event because, int survivor, int other, StoredConflict.Settled how) {
        conflicts.settle(survivor, other, how);
        people.merge(because, survivor, other).ifPresent(this::keep);
    }

    /** In log order. */
    List<ProfileChanges.Change> changes() {
        return changes;
    }

    /** Who went into whom. */
    Map<Integer, Integer> merged() {
        return merged;
    }

    void saveFacts() {
        homes.events()
                .add(rows.stream()
                        .map(each -> new ProfileEventTable.Row(
                                each.event(),
                                SavePeople.root(merged, each.profileId()),
                                each.repeated(),
                                each.reason()))
                        .toList());
        homes.merges().add(merges);
        conflicts.changed().forEach(homes.conflicts()::save);
        homes.neighbours().save(neighbours);
    }

    private void counted(People.Taken taken) {
        Event event = taken.event();
        repeated.counted(event, taken.person());
        rows.add(new ProfileEventTable.Row(
                event, taken.person(), false, homes.fold().notCounted(event).orElse(null)));
        for (Resolution.Merge each : taken.resolution().merges()) {
            merges.add(new StoredMerge(
                    new FactKey(event.position(), each.ordinal()),
                    event.receivedAt(),
                    each.survivor(),
                    each.other(),
                    each.survivorHad(),
                    each.otherHad(),
                    each.because(),
                    null,
                    null));
        }
        keep(taken);
    }

    private void keep(People.Taken taken) {
        conflicts.record(taken);
        changes.addAll(taken.changes());
        taken.resolution().merges().forEach(each -> merged.put(each.other(), each.survivor()));
        taken.resolution()
                .clashes()
                .forEach(each -> neighbours.add(NeighbourTable.Pair.of(each.person(), each.other())));
    }

    static Set<String> importsOf(Collection<Event> events) {
        Set<String> batches = new HashSet<>();
        events.forEach(each -> each.importBatch().ifPresent(batches::add));
        return batches;
    }
}
