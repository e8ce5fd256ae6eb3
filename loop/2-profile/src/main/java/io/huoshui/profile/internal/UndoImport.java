package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.profile.ProfileChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code Import Undone}: everyone the import told about is made again without it. */
final class UndoImport {
    /** People per re-fold: bounds memory, keeps the number of queries small. */
    private static final int AT_ONCE = 500;

    private final ProfileHomes homes;
    private final Refold refold;

    UndoImport(ProfileHomes homes, Refold refold) {
        this.homes = homes;
        this.refold = refold;
    }

    List<ProfileChanges.Change> apply(Event fact) {
        String batch = fact.properties().text("batch").orElse("");
        if (batch.isEmpty() || !homes.withdrawn().add(batch, fact)) {
            return List.of();
        }
        List<ProfileChanges.Change> changes = new ArrayList<>();
        List<Integer> people = homes.events().peopleOfImport(batch);
        Set<Integer> done = new HashSet<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<Integer> next = people.subList(from, Math.min(from + AT_ONCE, people.size())).stream()
                    .filter(each -> !done.contains(each))
                    .toList();
            for (ProfileChanges.Change each : refold.around(next, fact)) {
                done.add(each.profileId());
                changes.add(each);
            }
        }
        return changes;
    }
}
