package io.huoshui.profile.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.profile.CannotLinks;
import io.huoshui.profile.Identity;
import io.huoshui.profile.People;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Resolution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code Profiles Merged}: an operator says that two people are one. Overrules limits, and what kept the two apart before. */
final class MergePeople {
    private final ProfileHomes homes;
    private final SavePeople save;

    MergePeople(ProfileHomes homes) {
        this.homes = homes;
        this.save = new SavePeople(homes);
    }

    List<ProfileChanges.Change> apply(Event fact) {
        Fields said = fact.properties();
        Optional<Integer> survivor = living(said, "survivor");
        Optional<Integer> other = living(said, "other");
        if (survivor.isEmpty() || other.isEmpty() || survivor.equals(other)) {
            return List.of();
        }
        Map<Integer, ProfileTable.Row> before = new HashMap<>();
        homes.people().living(List.of(survivor.get(), other.get())).forEach(each -> before.put(each.id(), each));
        return before.size() == 2 ? merge(fact, survivor.get(), other.get(), before) : List.of();
    }

    private List<ProfileChanges.Change> merge(
            Event fact, int survivor, int other, Map<Integer, ProfileTable.Row> before) {
        List<Profile> both = before.values().stream()
                .flatMap(each -> Optional.ofNullable(each.profile()).stream())
                .toList();
        People people = new People(homes.rules(), homes.fold(), CannotLinks.NONE, MergePeople::nobodyIsBorn, both);
        StoredMerge.Word word = word(fact);
        People.Taken taken = people.merge(fact, survivor, other).orElseThrow();
        overrule(both, fact.position());
        ConflictBook conflicts =
                new ConflictBook(homes.rules(), () -> homes.conflicts().of(before.keySet()));
        conflicts.settle(survivor, other, settled(fact, word));
        conflicts.record(taken);
        save.save(before, people.profiles(), Map.of(), Map.of(other, survivor));
        homes.people().follow(Map.of(other, survivor));
        homes.events().move(Map.of(other, survivor));
        conflicts.changed().forEach(homes.conflicts()::save);
        homes.merges()
                .add(taken.resolution().merges().stream()
                        .map(each -> stored(each, fact, word))
                        .toList());
        return taken.changes();
    }

    private static StoredMerge stored(Resolution.Merge merge, Event fact, StoredMerge.Word word) {
        return new StoredMerge(
                new FactKey(fact.position(), 0),
                fact.receivedAt(),
                merge.survivor(),
                merge.other(),
                merge.survivorHad(),
                merge.otherHad(),
                merge.because(),
                word,
                null);
    }

    private void overrule(List<Profile> both, long merge) {
        Set<Identity> one = both.get(0).identities().keySet();
        Set<Identity> two = both.get(1).identities().keySet();
        Set<Identity> all = new HashSet<>(one);
        all.addAll(two);
        List<Long> overruled = homes.cannotLinks().touching(all).stream()
                .filter(each -> new CannotLinks(List.of(each)).separate(one, two))
                .map(each -> Long.valueOf(each.id()))
                .toList();
        homes.cannotLinks().lift(overruled, merge);
    }

    private Optional<Integer> living(Fields said, String name) {
        return said.decimal(name)
                .map(each -> each.intValue())
                .flatMap(id ->
                        Optional.ofNullable(homes.people().roots(List.of(id)).get(id)));
    }

    static StoredMerge.Word word(Event fact) {
        return new StoredMerge.Word(
                fact.properties().text("by").orElse("system"),
                fact.properties().text("because").orElse(""));
    }

    private static StoredConflict.Settled settled(Event fact, StoredMerge.Word word) {
        return new StoredConflict.Settled(
                StoredConflict.Decision.MERGED, word.by(), fact.receivedAt(), fact.position(), word.because());
    }

    private static int nobodyIsBorn(long position, int ordinal, Identity identity) {
        throw new IllegalStateException("a merge brings nobody about");
    }
}
