package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.ProfileChanges;
import java.util.List;
import java.util.Set;

/** The profile stage's part of the loop: whose event is it, what do we know of them now? Leaves {@link ProfileChanges}. */
final class ProfileStep implements LoopStep {
    private static final Set<String> DECISIONS = Set.of(
            SystemEvents.PROFILES_MERGED,
            SystemEvents.MERGE_UNDONE,
            SystemEvents.IMPORT_UNDONE,
            SystemEvents.PROFILES_KEPT_APART);

    private final RecentPeople recent;
    private final AdvanceBatch advance;
    private final MergePeople merge;
    private final UndoMerge undoMerge;
    private final KeepApart keepApart;
    private final UndoImport undoImport;

    ProfileStep(ProfileHomes homes, Events log) {
        Refold refold = new Refold(homes, log);
        this.recent = new RecentPeople(homes.people());
        this.advance = new AdvanceBatch(homes, log, recent);
        this.merge = new MergePeople(homes);
        this.undoMerge = new UndoMerge(homes, refold);
        this.keepApart = new KeepApart(homes);
        this.undoImport = new UndoImport(homes, refold);
    }

    @Override
    public String stage() {
        return "profile";
    }

    @Override
    public void advance(LoopBatch batch) {
        recent.begin(batch);
        ProfileChanges changes = batch.system()
                .map(fact -> new ProfileChanges(decided(fact)))
                .orElseGet(() -> advance.advance(batch.events()));
        batch.note(ProfileChanges.class, changes);
        recent.end(batch);
    }

    /** Who are other people by a decision are read again when they come. */
    private List<ProfileChanges.Change> decided(Event fact) {
        if (DECISIONS.contains(fact.name())) {
            recent.forget();
        }
        return switch (fact.name()) {
            case SystemEvents.PROFILES_MERGED -> merge.apply(fact);
            case SystemEvents.MERGE_UNDONE -> undoMerge.apply(fact);
            case SystemEvents.IMPORT_UNDONE -> undoImport.apply(fact);
            case SystemEvents.PROFILES_KEPT_APART -> {
                keepApart.apply(fact);
                yield List.of();
            }
            default -> List.of();
        };
    }
}
