package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.profile.ProfileChanges;
import java.util.List;
import java.util.Optional;

/**
 * {@code Merge Undone}: the people are made again as if the merge had never happened. A merge by a rule would happen again, so its two
 * sides are kept apart from now on; a merge by an operator is forgotten, and a conflict it settled waits again.
 */
final class UndoMerge {
    private final ProfileHomes homes;
    private final Refold refold;

    UndoMerge(ProfileHomes homes, Refold refold) {
        this.homes = homes;
        this.refold = refold;
    }

    List<ProfileChanges.Change> apply(Event fact) {
        Optional<StoredMerge> found = fact.properties()
                .text("merge")
                .flatMap(FactKey::of)
                .flatMap(homes.merges()::find)
                .filter(each -> each.undoneAt() == null);
        return found.map(merge -> undo(merge, fact)).orElse(List.of());
    }

    private List<ProfileChanges.Change> undo(StoredMerge merge, Event fact) {
        homes.merges()
                .undo(merge.key(), fact.receivedAt(), MergePeople.word(fact).by());
        if (merge.isByOperator()) {
            homes.cannotLinks().enforceAgain(merge.key().position());
            homes.conflicts().forgetSettledBy(merge.key().position());
        } else {
            homes.cannotLinks().add(fact.position(), merge.survivorHad(), merge.otherHad());
        }
        return refold.around(List.of(merge.survivor(), merge.other()), fact);
    }
}
