package io.huoshui.journey.internal;

import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people as they are at the moment of the batch that is heard; others as they are stored. */
final class People {
    private final Profiles profiles;
    private final Map<Integer, Optional<Profile>> known = new HashMap<>();

    People(Profiles profiles) {
        this.profiles = profiles;
    }

    void become(Profile person) {
        known.put(person.id(), Optional.of(person));
    }

    void prefetch(Collection<Integer> people) {
        List<Integer> missing = people.stream()
                .filter(each -> !known.containsKey(each))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            Map<Integer, Profile> found = profiles.find(missing);
            missing.forEach(each -> known.put(each, Optional.ofNullable(found.get(each))));
        }
    }

    /** Lets go of what was read. */
    void forget() {
        known.clear();
    }

    Optional<Profile> find(int person) {
        prefetch(List.of(person));
        return known.getOrDefault(person, Optional.empty());
    }
}
