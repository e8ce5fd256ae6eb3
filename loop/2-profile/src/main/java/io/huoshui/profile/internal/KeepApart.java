package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.profile.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code Profiles Kept Apart}: a conflict is settled as two different people, for good. Nobody changes. */
final class KeepApart {
    private final ProfileHomes homes;

    KeepApart(ProfileHomes homes) {
        this.homes = homes;
    }

    void apply(Event fact) {
        fact.properties()
                .text("conflict")
                .flatMap(FactKey::of)
                .flatMap(homes.conflicts()::find)
                .filter(StoredConflict::isOpen)
                .ifPresent(each -> settle(each, fact));
    }

    private void settle(StoredConflict conflict, Event fact) {
        Map<Integer, Profile> people = new HashMap<>();
        for (ProfileTable.Row each : homes.people().living(List.of(conflict.one(), conflict.other()))) {
            Optional.ofNullable(each.profile()).ifPresent(profile -> people.put(each.id(), profile));
        }
        Profile one = people.get(conflict.one());
        Profile other = people.get(conflict.other());
        if (one == null || other == null) {
            return;
        }
        homes.cannotLinks()
                .add(
                        fact.position(),
                        one.identities().keySet(),
                        other.identities().keySet());
        StoredMerge.Word word = MergePeople.word(fact);
        ConflictBook book =
                new ConflictBook(homes.rules(), () -> homes.conflicts().of(people.keySet()));
        book.settle(
                conflict.one(),
                conflict.other(),
                new StoredConflict.Settled(
                        StoredConflict.Decision.KEPT_APART,
                        word.by(),
                        fact.receivedAt(),
                        fact.position(),
                        word.because()));
        book.changed().forEach(homes.conflicts()::save);
    }
}
