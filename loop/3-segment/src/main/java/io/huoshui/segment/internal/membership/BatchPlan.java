package io.huoshui.segment.internal.membership;

import io.huoshui.event.Event;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.internal.Findings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the changes of a batch make it necessary to look at again, before anything is read: mostly nothing. */
final class BatchPlan {
    /**
     * One change that matters.
     *
     * @param index its place in the list
     * @param places the definitions to judge by
     * @param all all of them: the person is new, or is another than before
     * @param gone who went into this person
     */
    record Look(int index, ProfileChanges.Change change, BitSet places, boolean all, List<Integer> gone) {}

    private final InForce inForce;
    private final Findings findings;
    private final List<Look> looks = new ArrayList<>();
    private final Set<Integer> people = new TreeSet<>();
    private final Set<Integer> born = new HashSet<>();
    private final Set<Integer> survivors = new HashSet<>();
    private final Set<Long> positions = new HashSet<>();

    private BatchPlan(InForce inForce, Findings findings) {
        this.inForce = inForce;
        this.findings = findings;
    }

    static BatchPlan of(List<ProfileChanges.Change> changes, InForce inForce, Findings findings) {
        BatchPlan plan = new BatchPlan(inForce, findings);
        Map<Long, List<Integer>> gone = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            ProfileChanges.Change change = changes.get(i);
            long position = change.because().position();
            plan.positions.add(position);
            if (change.after() == null) {
                gone.computeIfAbsent(position, any -> new ArrayList<>()).add(change.profileId());
                plan.look(new Look(i, change, new BitSet(), false, List.of()));
            } else {
                plan.consider(i, change, gone.getOrDefault(position, List.of()));
            }
        }
        return plan;
    }

    List<Look> looks() {
        return looks;
    }

    /** Everybody looked at, by number. */
    Set<Integer> people() {
        return people;
    }

    /** Those of whom nothing can be known from before. */
    Set<Integer> born() {
        return born;
    }

    Set<Integer> survivors() {
        return survivors;
    }

    Set<Long> positions() {
        return positions;
    }

    private void consider(int index, ProfileChanges.Change change, List<Integer> gone) {
        Profile before = change.before();
        boolean all = before == null || !gone.isEmpty() || change.because().isSystem();
        if (before == null && !change.because().isSystem()) {
            born.add(change.profileId());
        }
        if (!gone.isEmpty()) {
            survivors.add(change.profileId());
        }
        BitSet places = all ? inForce.all() : touched(index, change, before);
        if (all || !places.isEmpty() || inForce.hears(PersonEvents.nameOf(change.because()))) {
            look(new Look(index, change, places, all, gone));
        }
    }

    private void look(Look look) {
        looks.add(look);
        people.add(look.change().profileId());
    }

    private BitSet touched(int index, ProfileChanges.Change change, @Nullable Profile before) {
        Event event = change.because();
        BitSet places = (BitSet) inForce.hearing(PersonEvents.nameOf(event)).clone();
        Profile after = change.after();
        if (before != null && after != null) {
            inForce.readingPerson().stream()
                    .filter(each ->
                            Differences.differ(inForce.entries().get(each).inputs(), before, after, event))
                    .forEach(places::set);
        }
        if (InForce.STATEMENTS.contains(event.name())) {
            event.properties().text("tag").ifPresent(tag -> places.or(inForce.onlyTag(tag)));
        }
        if (findings.isOtherStanding(index)) {
            places.or(inForce.readingStanding());
        }
        if (findings.predictions(index).isPresent()) {
            places.or(inForce.readingPredictions());
        }
        if (findings.preferences(index).isPresent()) {
            places.or(inForce.readingPreferences());
        }
        return places;
    }
}
