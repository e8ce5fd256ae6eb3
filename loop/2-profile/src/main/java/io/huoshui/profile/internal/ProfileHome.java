package io.huoshui.profile.internal;

import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The people in PostgreSQL. */
final class ProfileHome implements Profiles {
    private final ProfileTable people;

    ProfileHome(ProfileTable people) {
        this.people = people;
    }

    @Override
    public Optional<Profile> find(int profileId) {
        return Optional.ofNullable(find(List.of(profileId)).get(profileId));
    }

    @Override
    public Map<Integer, Profile> find(Collection<Integer> profileIds) {
        Map<Integer, Profile> found = new HashMap<>();
        for (ProfileTable.Row each : people.living(profileIds)) {
            Optional.ofNullable(each.profile()).ifPresent(profile -> found.put(each.id(), profile));
        }
        return found;
    }

    @Override
    public void forEach(Consumer<Profile> each) {
        people.forEach(each);
    }
}
