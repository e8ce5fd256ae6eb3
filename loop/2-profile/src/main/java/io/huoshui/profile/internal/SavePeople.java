package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the difference between the people that were loaded and what became of them. */
final class SavePeople {
    private final ProfileHomes homes;

    SavePeople(ProfileHomes homes) {
        this.homes = homes;
    }

    /**
     * @param before the rows that were loaded, by id
     * @param after the people who are there now, by id; anyone else of {@code before} went away
     * @param births of everyone born, or born anew, since
     * @param merged who went into whom; survivors may be merged in turn
     * @return the rows that were written
     */
    List<ProfileTable.Row> save(
            Map<Integer, ProfileTable.Row> before,
            Map<Integer, Profile> after,
            Map<Integer, ProfileTable.Birth> births,
            Map<Integer, Integer> merged) {
        List<ProfileTable.Row> changed = savePeople(before, after, births, merged);
        saveOwners(before, after);
        savePurchases(before, after);
        return changed;
    }

    /** The end of the chain of merges from {@code person}. */
    static int root(Map<Integer, Integer> merged, int person) {
        int root = person;
        for (Integer next = merged.get(root); next != null; next = merged.get(root)) {
            root = next;
        }
        return root;
    }

    private List<ProfileTable.Row> savePeople(
            Map<Integer, ProfileTable.Row> before,
            Map<Integer, Profile> after,
            Map<Integer, ProfileTable.Birth> births,
            Map<Integer, Integer> merged) {
        Set<Integer> everyone = new TreeSet<>(before.keySet());
        everyone.addAll(after.keySet());
        everyone.addAll(births.keySet());
        List<ProfileTable.Row> changed = new ArrayList<>();
        for (int id : everyone) {
            ProfileTable.@Nullable Row old = before.get(id);
            ProfileTable.@Nullable Birth born = births.get(id);
            ProfileTable.Birth birth =
                    born != null ? born : Objects.requireNonNull(old).birth();
            Profile profile = after.get(id);
            Integer mergedInto = profile == null && merged.containsKey(id) ? (Integer) root(merged, id) : null;
            ProfileTable.Row row = new ProfileTable.Row(id, birth, mergedInto, profile);
            if (!row.equals(old)) {
                changed.add(row);
            }
        }
        homes.people().save(changed);
        return changed;
    }

    /** Identities change hands only between people whose identities change: of the others nothing is looked at. */
    private void saveOwners(Map<Integer, ProfileTable.Row> before, Map<Integer, Profile> after) {
        Map<Identity, IdentityTable.Owned> were = new HashMap<>();
        Map<Identity, IdentityTable.Owned> are = new TreeMap<>();
        before.forEach((id, row) -> {
            if (!identities(row.profile()).equals(identities(after.get(id)))) {
                put(were, row.profile());
            }
        });
        after.forEach((id, profile) -> {
            ProfileTable.@Nullable Row row = before.get(id);
            if (!profile.identities().equals(identities(row == null ? null : row.profile()))) {
                put(are, profile);
            }
        });
        Set<Identity> gone = new HashSet<>(were.keySet());
        gone.removeAll(are.keySet());
        are.entrySet().removeIf(each -> each.getValue().equals(were.get(each.getKey())));
        homes.owners().save(are);
        homes.owners().delete(gone);
    }

    private static Map<Identity, Instant> identities(@Nullable Profile profile) {
        return profile == null ? Map.of() : profile.identities();
    }

    private static void put(Map<Identity, IdentityTable.Owned> owners, @Nullable Profile profile) {
        if (profile != null) {
            profile.identities()
                    .forEach((identity, since) -> owners.put(identity, new IdentityTable.Owned(profile.id(), since)));
        }
    }

    private void savePurchases(Map<Integer, ProfileTable.Row> before, Map<Integer, Profile> after) {
        List<PurchaseTable.Row> changed = new ArrayList<>();
        List<PurchaseTable.Key> gone = new ArrayList<>();
        after.forEach((id, profile) -> {
            Map<String, Profile.Order> were = orders(before, id);
            if (were != profile.orders()) {
                profile.orders().forEach((orderId, order) -> {
                    if (!order.equals(were.get(orderId))) {
                        changed.add(new PurchaseTable.Row(id, order));
                    }
                });
            }
        });
        before.keySet().forEach(id -> {
            Profile profile = after.get(id);
            for (String orderId : orders(before, id).keySet()) {
                if (profile == null || !profile.orders().containsKey(orderId)) {
                    gone.add(new PurchaseTable.Key(id, orderId));
                }
            }
        });
        homes.purchases().delete(gone);
        homes.purchases().save(changed);
    }

    private static Map<String, Profile.Order> orders(Map<Integer, ProfileTable.Row> before, int id) {
        ProfileTable.@Nullable Row row = before.get(id);
        return row == null || row.profile() == null ? Map.of() : row.profile().orders();
    }
}
