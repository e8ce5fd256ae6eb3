package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.profile.CannotLinks;
import io.huoshui.profile.Identity;
import io.huoshui.profile.People;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes some people again from their events in the log, under what operators have said by now. This is how an undo is exact: nothing
 * is taken apart, the world in which it never happened is built anew.
 */
final class Refold {
    private final ProfileHomes homes;
    private final Events log;
    private final SavePeople save;

    Refold(ProfileHomes homes, Events log) {
        this.homes = homes;
        this.log = log;
        this.save = new SavePeople(homes);
    }

    /** @return everyone who is another person now than before, those who went away first */
    List<ProfileChanges.Change> around(Collection<Integer> people, Event because) {
        Component component = Component.around(people, homes, log);
        Map<Integer, ProfileTable.Row> before = component.rows();
        Set<String> withdrawn = homes.withdrawn().among(TakenEvents.importsOf(component.events()));
        List<Event> events = component.events().stream()
                .filter(each -> each.importBatch().filter(withdrawn::contains).isEmpty())
                .toList();
        RebornNumbers numbers =
                new RebornNumbers(before.values(), events, homes.people().newestId());
        People fresh = new People(homes.rules(), homes.fold(), links(component), numbers, List.of());
        TakenEvents taken = new TakenEvents(
                homes,
                fresh,
                new ConflictBook(
                        homes.rules(),
                        () -> homes.conflicts().of(before.keySet()).stream()
                                .filter(each -> !each.isOpen())
                                .toList()),
                new RepeatedMessages(),
                withdrawn);
        takeInOrder(events, operatorMerges(before.keySet()), taken, fresh, because);
        forget(before.keySet());
        save.save(before, fresh.profiles(), numbers.births(), taken.merged());
        taken.saveFacts();
        return changes(before, fresh.profiles(), because);
    }

    private void takeInOrder(
            Collection<Event> events, List<StoredMerge> merges, TakenEvents taken, People people, Event because) {
        List<StoredMerge> waiting = new ArrayList<>(merges);
        for (Event event : events) {
            while (!waiting.isEmpty() && waiting.get(0).key().position() < event.position()) {
                merge(waiting.remove(0), taken, people, because);
            }
            taken.take(event, homes.identities().of(event));
        }
        waiting.forEach(each -> merge(each, taken, people, because));
    }

    /** What was said about two people is about their identities: those may be other people now, or nobody's. */
    private void merge(StoredMerge merge, TakenEvents taken, People people, Event because) {
        Optional<Integer> survivor = people.firstOwner(strongestFirst(merge.survivorHad()));
        Optional<Integer> other = people.firstOwner(strongestFirst(merge.otherHad()));
        StoredMerge.Word word = merge.spoken().orElseThrow();
        if (survivor.isPresent() && other.isPresent()) {
            StoredConflict.Settled how = new StoredConflict.Settled(
                    StoredConflict.Decision.MERGED,
                    word.by(),
                    merge.at(),
                    merge.key().position(),
                    word.because());
            taken.merge(because, survivor.get(), other.get(), how);
        }
    }

    private List<Identity> strongestFirst(Collection<Identity> identities) {
        return identities.stream().sorted(homes.rules().byStrength()).toList();
    }

    private List<StoredMerge> operatorMerges(Set<Integer> people) {
        return homes.merges().of(people).stream()
                .filter(each -> each.isByOperator() && each.undoneAt() == null)
                .toList();
    }

    private CannotLinks links(Component component) {
        Set<Identity> identities = new HashSet<>(component.owned());
        component.events().forEach(each -> identities.addAll(homes.identities().of(each)));
        return new CannotLinks(homes.cannotLinks().touching(identities));
    }

    private void forget(Set<Integer> people) {
        homes.events().deleteOf(people);
        homes.merges().forgetRuled(people);
        homes.conflicts().forgetOpen(people);
        homes.neighbours().deleteAmong(people);
    }

    private static List<ProfileChanges.Change> changes(
            Map<Integer, ProfileTable.Row> before, Map<Integer, Profile> after, Event because) {
        Set<Integer> everyone = new TreeSet<>(before.keySet());
        everyone.addAll(after.keySet());
        List<ProfileChanges.Change> gone = new ArrayList<>();
        List<ProfileChanges.Change> changed = new ArrayList<>();
        for (int id : everyone) {
            ProfileTable.@Nullable Row row = before.get(id);
            Profile was = row == null ? null : row.profile();
            Profile is = after.get(id);
            if (!Objects.equals(was, is)) {
                (is == null ? gone : changed).add(new ProfileChanges.Change(because, was, is));
            }
        }
        gone.addAll(changed);
        return gone;
    }
}
