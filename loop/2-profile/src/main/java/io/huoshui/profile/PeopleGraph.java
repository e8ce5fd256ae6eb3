package io.huoshui.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who owns which identity, and what an event's identities do to that. Deterministic; without clashes the people are the connected
 * components of the identities seen together, whatever the order. Holds the part of the pool that was loaded; used by one thread.
 */
final class PeopleGraph {
    private final IdentityRules rules;
    private final CannotLinks cannotLinks;
    private final Map<Identity, Integer> owners = new HashMap<>();
    private final Map<Integer, Set<Identity>> people = new HashMap<>();

    PeopleGraph(IdentityRules rules, CannotLinks cannotLinks) {
        this.rules = rules;
        this.cannotLinks = cannotLinks;
    }

    void put(int person, Set<Identity> identities) {
        people.put(person, new HashSet<>(identities));
        identities.forEach(each -> owners.put(each, person));
    }

    Optional<Integer> owner(Identity identity) {
        return Optional.ofNullable(owners.get(identity));
    }

    /**
     * The strongest identity names the person (a new one when nobody owns it). Each further identity joins, unless that breaks a
     * limit or an operator's word: then its owner, a new person if need be, stays apart and the clash is told.
     *
     * @param identities strongest first, not empty
     * @param births (ordinal, identity) → id of a new person
     */
    Resolution resolve(List<Identity> identities, ToIntBiFunction<Integer, Identity> births) {
        List<Resolution.Birth> born = new ArrayList<>();
        List<Resolution.Merge> merges = new ArrayList<>();
        List<Resolution.Clash> clashes = new ArrayList<>();
        int person = 0;
        for (int ordinal = 0; ordinal < identities.size(); ordinal++) {
            Identity identity = identities.get(ordinal);
            Integer owner = owners.get(identity);
            if (ordinal > 0 && owner != null && owner == person) {
                continue;
            }
            Set<Identity> theirs = owner == null ? Set.of(identity) : setOf(owner);
            Resolution.@Nullable Clash clash = ordinal == 0 ? null : clash(ordinal, person, theirs, identity);
            if (owner == null && ordinal > 0 && clash == null) {
                attach(identity, person);
                continue;
            }
            if (owner == null) {
                owner = births.applyAsInt(ordinal, identity);
                born.add(new Resolution.Birth(ordinal, owner, identity));
                put(owner, Set.of(identity));
            }
            if (ordinal == 0) {
                person = owner;
            } else if (clash != null) {
                clashes.add(clash);
            } else {
                merges.add(unite(ordinal, Math.min(person, owner), Math.max(person, owner), identity));
                person = Math.min(person, owner);
            }
        }
        return new Resolution(person, born, merges, settled(clashes, person));
    }

    /** Joins two people because an operator says so: limits do not count, but an operator's other words do. */
    Optional<Resolution.Merge> merge(int survivor, int other) {
        boolean possible = survivor != other
                && people.containsKey(survivor)
                && people.containsKey(other)
                && !cannotLinks.separate(setOf(survivor), setOf(other));
        return possible
                ? Optional.of(unite(
                        0,
                        survivor,
                        other,
                        setOf(other).stream().min(rules.byStrength()).orElseThrow()))
                : Optional.empty();
    }

    private Resolution.@Nullable Clash clash(int ordinal, int person, Set<Identity> theirs, Identity claimed) {
        Set<Identity> ours = setOf(person);
        if (cannotLinks.separate(ours, theirs)) {
            return new Resolution.Clash(ordinal, person, 0, claimed, Resolution.Cause.KEPT_APART, claimed.namespace());
        }
        for (IdentityNamespace namespace : rules.namespaces()) {
            if (namespace.maxPerPerson() < Integer.MAX_VALUE && tooMany(namespace, ours, theirs)) {
                return new Resolution.Clash(ordinal, person, 0, claimed, Resolution.Cause.TOO_MANY, namespace.key());
            }
        }
        return null;
    }

    private static boolean tooMany(IdentityNamespace namespace, Set<Identity> ours, Set<Identity> theirs) {
        long one = count(namespace, ours);
        long two = count(namespace, theirs);
        return one > 0 && two > 0 && one + two > namespace.maxPerPerson();
    }

    private static long count(IdentityNamespace namespace, Set<Identity> identities) {
        return identities.stream()
                .filter(each -> each.namespace().equals(namespace.key()))
                .count();
    }

    private Resolution.Merge unite(int ordinal, int survivor, int other, Identity because) {
        Resolution.Merge merge = new Resolution.Merge(
                ordinal, survivor, other, because, Set.copyOf(setOf(survivor)), Set.copyOf(setOf(other)));
        setOf(other).forEach(each -> attach(each, survivor));
        people.remove(other);
        return merge;
    }

    private void attach(Identity identity, int person) {
        owners.put(identity, person);
        setOf(person).add(identity);
    }

    private Set<Identity> setOf(int person) {
        return java.util.Objects.requireNonNull(people.get(person), () -> "person " + person + " is not loaded");
    }

    /** Clashes under the ids that hold after the event. */
    private List<Resolution.Clash> settled(List<Resolution.Clash> clashes, int person) {
        return clashes.stream()
                .map(each -> new Resolution.Clash(
                        each.ordinal(),
                        person,
                        owners.getOrDefault(each.claimed(), 0),
                        each.claimed(),
                        each.cause(),
                        each.namespace()))
                .filter(each -> each.other() != each.person())
                .toList();
    }
}
