package io.huoshui.journey.internal;

import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Membership;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.MembershipChanges;
import io.huoshui.segment.tag.Memberships;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who was in which audience at any moment of the batch: what holds at its end, less what changed after the moment. So it makes no
 * difference that the segment stage has gone through the whole batch already.
 */
final class Beliefs {
    private final Memberships memberships;
    private final Map<Integer, List<MembershipChanged>> changes = new HashMap<>();
    private final Map<Integer, Membership> gone;
    private final Map<Integer, Set<String>> ends = new HashMap<>();

    Beliefs(Memberships memberships, MembershipChanges note) {
        this.memberships = memberships;
        this.gone = note.gone();
        note.changes().stream()
                .filter(each -> each.key().kind() == DefinitionKey.Kind.AUDIENCE)
                .forEach(each -> this.changes
                        .computeIfAbsent(each.profileId(), any -> new ArrayList<>())
                        .add(each));
    }

    void prefetch(Collection<Integer> people) {
        List<Integer> missing = people.stream()
                .filter(each -> !ends.containsKey(each))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            Map<Integer, Membership> found = memberships.find(missing);
            missing.forEach(each -> ends.put(
                    each,
                    Set.copyOf(found.getOrDefault(each, gone.getOrDefault(each, Membership.none(each)))
                            .audiences()
                            .keySet())));
        }
    }

    void forget() {
        ends.clear();
    }

    boolean isIn(int person, String audience, Moment moment) {
        for (MembershipChanged each : changes.getOrDefault(person, List.of())) {
            if (each.key().id().equals(audience) && moment.isBefore(each)) {
                return !each.entered();
            }
        }
        prefetch(List.of(person));
        return ends.getOrDefault(person, Set.of()).contains(audience);
    }
}
