package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.People;
import io.huoshui.profile.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The conflicts of the people at hand, kept up to date event by event. One conflict at a time between the same two people. */
final class ConflictBook {
    private final IdentityRules rules;
    private final Supplier<List<StoredConflict>> known;
    private final TreeMap<FactKey, StoredConflict> conflicts = new TreeMap<>();
    private final TreeSet<FactKey> changed = new TreeSet<>();
    private boolean read;

    /** In a re-fold: conflicts met again that an operator settled later in the log; until then they wait like any other. */
    private final List<int[]> metAgain = new ArrayList<>();

    /** @param known asked once, and only when people meet: mostly they do not */
    ConflictBook(IdentityRules rules, Supplier<List<StoredConflict>> known) {
        this.rules = rules;
        this.known = known;
    }

    void record(People.Taken taken) {
        for (Resolution.Merge merge : taken.resolution().merges()) {
            follow(merge.other(), merge.survivor());
        }
        for (Resolution.Clash clash : taken.resolution().clashes()) {
            if (clash.cause() == Resolution.Cause.TOO_MANY
                    && rules.of(clash.claimed().namespace()).claim()) {
                raise(taken.event(), clash);
            }
        }
    }

    /** Settles everything open between the two. */
    void settle(int person, int another, StoredConflict.Settled how) {
        for (StoredConflict each : List.copyOf(conflicts().values())) {
            if (each.isOpen() && each.isBetween(person, another)) {
                put(each.settled(how));
            }
        }
    }

    /** Those that differ from what was known. */
    List<StoredConflict> changed() {
        return conflicts.values().stream()
                .filter(each -> changed.contains(each.key()))
                .toList();
    }

    private void raise(Event event, Resolution.Clash clash) {
        FactKey key = new FactKey(event.position(), clash.ordinal());
        if (conflicts().containsKey(key)) {
            metAgain.add(new int[] {clash.person(), clash.other()});
        } else if (!isWaiting(clash.person(), clash.other())) {
            put(new StoredConflict(
                    key, event.receivedAt(), clash.claimed(), clash.namespace(), clash.person(), clash.other(), null));
        }
    }

    private boolean isWaiting(int person, int another) {
        return metAgain.stream()
                        .anyMatch(each ->
                                each[0] == person && each[1] == another || each[0] == another && each[1] == person)
                || conflicts().values().stream().anyMatch(each -> each.isOpen() && each.isBetween(person, another));
    }

    private void follow(int gone, int survivor) {
        for (int[] pair : metAgain) {
            pair[0] = pair[0] == gone ? survivor : pair[0];
            pair[1] = pair[1] == gone ? survivor : pair[1];
        }
        for (StoredConflict each : List.copyOf(conflicts().values())) {
            if (each.isOpen() && (each.one() == gone || each.other() == gone)) {
                put(each.between(
                        each.one() == gone ? survivor : each.one(), each.other() == gone ? survivor : each.other()));
            }
        }
    }

    private TreeMap<FactKey, StoredConflict> conflicts() {
        if (!read) {
            read = true;
            known.get().forEach(each -> conflicts.put(each.key(), each));
        }
        return conflicts;
    }

    private void put(StoredConflict conflict) {
        conflicts().put(conflict.key(), conflict);
        changed.add(conflict.key());
    }
}
