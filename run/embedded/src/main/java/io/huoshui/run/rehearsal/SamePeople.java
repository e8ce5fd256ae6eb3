package io.huoshui.run.rehearsal;

import io.huoshui.profile.Identity;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Owners;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who somebody of a scratch world is outside: there numbers may be others, identities are the same. */
final class SamePeople {
    private static final int CHUNK = 1_000;

    private final Profiles there;
    private final Owners here;

    SamePeople(Profiles there, Owners here) {
        this.there = there;
        this.here = here;
    }

    /** By their number there; without those nobody here is. */
    Map<Integer, Integer> of(Collection<Integer> people) {
        Map<Integer, Integer> found = new HashMap<>();
        List<Integer> all = new ArrayList<>(people);
        for (int i = 0; i < all.size(); i += CHUNK) {
            find(all.subList(i, Math.min(all.size(), i + CHUNK)), found);
        }
        return found;
    }

    private void find(List<Integer> some, Map<Integer, Integer> found) {
        Map<Integer, Identity> named = new HashMap<>();
        for (Profile each : there.find(some).values()) {
            Optional<Identity> name = Naming.of(each);
            name.ifPresent(identity -> named.put(each.id(), identity));
        }
        Map<Identity, Integer> owners = here.of(named.values());
        named.forEach((person, identity) ->
                Optional.ofNullable(owners.get(identity)).ifPresent(owner -> found.put(person, owner)));
    }
}
