package io.huoshui.journey.internal;

import io.huoshui.journey.node.Fact;
import io.huoshui.journey.node.Trigger;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people in on their dates: knows when the next one is of each person and entry. */
final class WatchDates {
    private static final int CHUNK = 1_000;

    private final InForce inForce;
    private final DateTable table;
    private final WalkPeople walk;
    private final People people;
    private final ZoneId zone;

    WatchDates(InForce inForce, DateTable table, WalkPeople walk, People people, ZoneId zone) {
        this.inForce = inForce;
        this.table = table;
        this.walk = walk;
        this.people = people;
        this.zone = zone;
    }

    /** A person is another than before. @param anew whether all their dates are looked at again */
    void follow(ProfileChanges.Change change, boolean anew, Moment moment) {
        List<InForce.Door> doors = doors();
        if (doors.isEmpty()) {
            return;
        }
        Profile after = change.after();
        if (after == null) {
            table.forget(change.profileId());
            return;
        }
        for (InForce.Door door : doors) {
            String trait = mark(door).mark().trait();
            boolean same = Objects.equals(value(change.before(), trait), value(after, trait));
            if (anew || change.before() == null || !same) {
                fireOverdue(door, after.id(), moment);
                schedule(door, after, moment.now());
            }
        }
    }

    /** The date of a row has come: the person may enter, and the next date is looked for. */
    void fire(DateTable.Row row, Moment moment) {
        Optional<InForce.Door> door = doors().stream()
                .filter(each ->
                        each.id().equals(row.journey()) && each.entry().id().equals(row.entry()))
                .findFirst();
        if (door.isEmpty()) {
            table.remove(row.journey(), row.entry(), row.profileId());
            return;
        }
        walk.enter(row.profileId(), door.get(), new Fact.DateCame(row.entry()), moment);
        people.find(row.profileId()).ifPresent(each -> schedule(door.get(), each, moment.now()));
    }

    /** The entries of a journey are others than before: everyone's dates are looked at. */
    void rebuild(String journey, Profiles all, Instant now) {
        table.removeAll(journey);
        List<InForce.Door> doors =
                doors().stream().filter(each -> each.id().equals(journey)).toList();
        if (doors.isEmpty()) {
            return;
        }
        List<DateTable.Row> rows = new ArrayList<>();
        all.forEach(person -> {
            for (InForce.Door door : doors) {
                next(door, person, now).ifPresent(due -> rows.add(row(door, person.id(), due)));
            }
        });
        for (int i = 0; i < rows.size(); i += CHUNK) {
            table.insert(rows.subList(i, Math.min(rows.size(), i + CHUNK)));
        }
    }

    private void fireOverdue(InForce.Door door, int person, Moment moment) {
        for (DateTable.Row row : table.of(List.of(person))) {
            boolean due = !row.dueAt().isAfter(moment.now());
            if (due
                    && row.journey().equals(door.id())
                    && row.entry().equals(door.entry().id())) {
                walk.enter(person, door, new Fact.DateCame(row.entry()), moment.before(row.dueAt()));
            }
        }
    }

    private void schedule(InForce.Door door, Profile person, Instant now) {
        Optional<Instant> due = next(door, person, now);
        if (due.isPresent()) {
            table.save(row(door, person.id(), due.get()));
        } else {
            table.remove(door.id(), door.entry().id(), person.id());
        }
    }

    private Optional<Instant> next(InForce.Door door, Profile person, Instant now) {
        Object value = value(person, mark(door).mark().trait());
        return value == null ? Optional.empty() : mark(door).mark().after(value, now, zone);
    }

    private List<InForce.Door> doors() {
        return inForce.doors().stream()
                .filter(each -> each.entry().trigger() instanceof Trigger.OnDate)
                .toList();
    }

    private static DateTable.Row row(InForce.Door door, int person, Instant due) {
        return new DateTable.Row(door.id(), door.entry().id(), person, due);
    }

    private static Trigger.OnDate mark(InForce.Door door) {
        return (Trigger.OnDate) door.entry().trigger();
    }

    private static @Nullable Object value(@Nullable Profile person, String trait) {
        Profile.Trait found = person == null ? null : person.traits().get(trait);
        return found == null ? null : found.value();
    }
}
