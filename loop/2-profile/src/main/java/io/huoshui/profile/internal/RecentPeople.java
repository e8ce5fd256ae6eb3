package io.huoshui.profile.internal;

import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopMemory;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people lately seen, as their rows are: who comes back is neither read nor parsed again. Only those who are there, so that no rule about
 * numbers that lead to others is needed here. Used by the worker's thread alone.
 */
final class RecentPeople {
    /** In things known of people, about 130 bytes each: 30 MB. */
    private static final int MOST = 250_000;

    private final ProfileTable people;
    private final LoopMemory<Integer, ProfileTable.Row> rows =
            new LoopMemory<>(MOST, RecentPeople::things, this::disown);
    private final Map<Identity, Integer> owners = new HashMap<>();

    RecentPeople(ProfileTable people) {
        this.people = people;
    }

    void begin(LoopBatch batch) {
        rows.begin(batch);
    }

    void end(LoopBatch batch) {
        rows.end(batch);
    }

    void forget() {
        rows.forget();
    }

    /** The people who own any of these identities, by id; those not seen lately are read. */
    Map<Integer, ProfileTable.Row> owning(Set<Identity> identities) {
        Map<Integer, ProfileTable.Row> found = new HashMap<>();
        List<Identity> unknown = new ArrayList<>();
        for (Identity each : identities) {
            Optional<ProfileTable.Row> known =
                    Optional.ofNullable(owners.get(each)).flatMap(rows::get);
            known.ifPresentOrElse(row -> found.put(row.id(), row), () -> unknown.add(each));
        }
        if (!unknown.isEmpty()) {
            people.owning(unknown).forEach(row -> {
                found.put(row.id(), row);
                keep(row);
            });
        }
        return found;
    }

    /** So they are now. */
    void saved(Collection<ProfileTable.Row> changed) {
        changed.stream().filter(each -> each.profile() == null).forEach(each -> rows.remove(each.id()));
        changed.stream().filter(each -> each.profile() != null).forEach(this::keep);
    }

    private void keep(ProfileTable.Row row) {
        Profile profile = row.profile();
        if (profile != null) {
            rows.put(row.id(), row);
            profile.identities().keySet().forEach(each -> owners.put(each, row.id()));
        }
    }

    private void disown(ProfileTable.Row row) {
        Profile profile = row.profile();
        if (profile != null) {
            profile.identities().keySet().forEach(each -> owners.remove(each, row.id()));
        }
    }

    private static int things(ProfileTable.Row row) {
        Profile profile = row.profile();
        return profile == null
                ? 0
                : 4
                        + profile.identities().size() * 2
                        + profile.traits().size()
                        + profile.orders().size() * 3
                        + profile.consents().size()
                        + profile.counts().size();
    }
}
