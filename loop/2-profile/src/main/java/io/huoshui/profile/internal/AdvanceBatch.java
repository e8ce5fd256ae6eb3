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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves the people on by a batch of customer facts: load whoever they are about, take one by one, write what changed. */
final class AdvanceBatch {
    private final ProfileHomes homes;
    private final Events log;
    private final RecentPeople recent;
    private final SavePeople save;

    AdvanceBatch(ProfileHomes homes, Events log, RecentPeople recent) {
        this.homes = homes;
        this.log = log;
        this.recent = recent;
        this.save = new SavePeople(homes);
    }

    ProfileChanges advance(List<Event> events) {
        List<List<Identity>> carried =
                events.stream().map(homes.identities()::of).toList();
        Set<Identity> named = new HashSet<>();
        carried.forEach(named::addAll);
        Map<Integer, ProfileTable.Row> before = recent.owning(named);
        Numbers numbers = new Numbers(homes.people().newestId());
        People people = new People(homes.rules(), homes.fold(), links(named, before.values()), numbers, known(before));
        TakenEvents taken = new TakenEvents(
                homes,
                people,
                new ConflictBook(homes.rules(), () -> homes.conflicts().of(before.keySet())),
                RepeatedMessages.before(events, homes.events(), log),
                homes.withdrawn().among(TakenEvents.importsOf(events)));
        for (int i = 0; i < events.size(); i++) {
            taken.take(events.get(i), carried.get(i));
        }
        Map<Long, Integer> movedFrom = write(before, people, taken, numbers);
        return new ProfileChanges(taken.changes(), movedFrom);
    }

    private Map<Long, Integer> write(
            Map<Integer, ProfileTable.Row> before, People people, TakenEvents taken, Numbers numbers) {
        recent.saved(save.save(before, people.profiles(), numbers.births, taken.merged()));
        Map<Integer, Integer> moved = new HashMap<>();
        taken.merged().keySet().stream()
                .filter(before::containsKey)
                .forEach(each -> moved.put(each, SavePeople.root(taken.merged(), each)));
        Map<Long, Integer> movedFrom = Map.of();
        if (!moved.isEmpty()) {
            homes.people().follow(moved);
            movedFrom = homes.events().move(moved);
        }
        taken.saveFacts();
        return movedFrom;
    }

    private CannotLinks links(Set<Identity> named, Collection<ProfileTable.Row> rows) {
        if (!homes.cannotLinks().isAny()) {
            return CannotLinks.NONE;
        }
        Set<Identity> identities = new HashSet<>(named);
        rows.forEach(each -> {
            if (each.profile() != null) {
                identities.addAll(each.profile().identities().keySet());
            }
        });
        return new CannotLinks(homes.cannotLinks().touching(identities));
    }

    private static List<Profile> known(Map<Integer, ProfileTable.Row> rows) {
        List<Profile> known = new ArrayList<>();
        rows.values().forEach(each -> {
            if (each.profile() != null) {
                known.add(each.profile());
            }
        });
        return known;
    }

    /** New people are numbered in log order. */
    private static final class Numbers implements People.Births {
        private final Map<Integer, ProfileTable.Birth> births = new HashMap<>();
        private int newest;

        Numbers(int newest) {
            this.newest = newest;
        }

        @Override
        public int born(long position, int ordinal, Identity identity) {
            births.put(++newest, new ProfileTable.Birth(position, ordinal));
            return newest;
        }
    }
}
