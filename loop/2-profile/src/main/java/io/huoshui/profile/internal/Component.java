package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Some people with everyone whose identity could come out differently when theirs does: whoever they were merged with, and whoever
 * was named together with one of them in an event. Nothing outside decides about anything inside.
 */
final class Component {
    private final ProfileHomes homes;
    private final Events log;
    private final Map<Integer, ProfileTable.Row> rows = new TreeMap<>();
    private final Map<Long, Event> events = new TreeMap<>();

    private Component(ProfileHomes homes, Events log) {
        this.homes = homes;
        this.log = log;
    }

    static Component around(Collection<Integer> people, ProfileHomes homes, Events log) {
        Component component = new Component(homes, log);
        Set<Integer> next = new TreeSet<>(people);
        while (!next.isEmpty()) {
            next = component.add(next);
        }
        return component;
    }

    /** Everyone, those who went into others too, by id. */
    Map<Integer, ProfileTable.Row> rows() {
        return rows;
    }

    /** All their events, in log order. */
    Collection<Event> events() {
        return events.values();
    }

    /** Adds these people and answers who else belongs here. */
    private Set<Integer> add(Set<Integer> people) {
        Set<Integer> added = new HashSet<>();
        homes.people().groupsOf(people).forEach(each -> {
            rows.put(each.id(), each);
            added.add(each.id());
        });
        Set<Integer> next = new TreeSet<>(homes.neighbours().of(added));
        Set<Identity> named = new HashSet<>();
        for (Event each : log.at(homes.events().positionsOf(added))) {
            events.put(each.position(), each);
            named.addAll(homes.identities().of(each));
        }
        homes.people().owning(named).forEach(each -> next.add(each.id()));
        next.removeAll(rows.keySet());
        return next;
    }

    Set<Identity> owned() {
        Set<Identity> owned = new HashSet<>();
        rows.values().forEach(each -> {
            Profile profile = each.profile();
            if (profile != null) {
                owned.addAll(profile.identities().keySet());
            }
        });
        return owned;
    }
}
