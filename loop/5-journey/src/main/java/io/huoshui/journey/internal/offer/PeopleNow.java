package io.huoshui.journey.internal.offer;

import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges.Change;
import io.huoshui.profile.Profiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people as they are at one place within a batch, although the profile stage is through with all of it. */
final class PeopleNow {
    private final Profiles profiles;
    private final Map<Integer, Optional<Profile>> known = new HashMap<>();

    /** As before the first of these. */
    PeopleNow(Profiles profiles, List<Change> changes) {
        this.profiles = profiles;
        changes.forEach(each -> known.putIfAbsent(each.profileId(), Optional.ofNullable(each.before())));
    }

    void become(Change change) {
        known.put(change.profileId(), Optional.ofNullable(change.after()));
    }

    Optional<Profile> find(int person) {
        return known.computeIfAbsent(person, profiles::find);
    }

    /** Identities that are somebody's now who did not have them before. */
    static Set<Identity> gained(Change change) {
        if (change.after() == null || hadThem(change.before(), change.after())) {
            return Set.of();
        }
        Set<Identity> gained = new HashSet<>(change.after().identities().keySet());
        Optional.ofNullable(change.before())
                .ifPresent(before -> gained.removeAll(before.identities().keySet()));
        return gained;
    }

    /** Mostly an event says nothing new of who somebody is. */
    private static boolean hadThem(@Nullable Profile before, Profile after) {
        return before != null && before.identities().equals(after.identities());
    }
}
