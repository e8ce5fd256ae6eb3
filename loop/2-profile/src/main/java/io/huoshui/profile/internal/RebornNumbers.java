package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.profile.Identity;
import io.huoshui.profile.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who gets which number in a re-fold: the same birth the same number; else the number that owned the identity, when its own birth is
 * gone from the log; else a new one.
 */
final class RebornNumbers implements People.Births {
    private final Map<ProfileTable.Birth, Integer> byBirth = new HashMap<>();
    private final Map<Identity, Integer> byIdentity = new HashMap<>();
    private final Map<Integer, ProfileTable.Birth> births = new HashMap<>();
    private int newest;

    RebornNumbers(Collection<ProfileTable.Row> people, Collection<Event> events, int newest) {
        this.newest = newest;
        Set<Long> positions = new HashSet<>();
        events.forEach(each -> positions.add(each.position()));
        for (ProfileTable.Row each : people) {
            byBirth.put(each.birth(), each.id());
            if (each.profile() != null && !positions.contains(each.birth().position())) {
                each.profile().identities().keySet().forEach(identity -> byIdentity.put(identity, each.id()));
            }
        }
    }

    @Override
    public int born(long position, int ordinal, Identity identity) {
        ProfileTable.Birth birth = new ProfileTable.Birth(position, ordinal);
        Integer number = byBirth.get(birth);
        if (number == null) {
            number = byIdentity.get(identity);
        }
        int id = number == null || births.containsKey(number) ? ++newest : number;
        births.put(id, birth);
        return id;
    }

    /** Everyone born, by number. */
    Map<Integer, ProfileTable.Birth> births() {
        return births;
    }
}
