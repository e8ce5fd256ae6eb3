package io.huoshui.profile;

import io.huoshui.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of the pool some events have to do with, advanced event by event in log order. The one place where identity and state
 * meet; the same code runs live, in a re-fold after an undo and in a replay. No clock, no database; used by one thread.
 */
public final class People {
    /** Gives the ids of new people; must answer the same on each run over the same log. */
    @FunctionalInterface
    public interface Births {
        int born(long position, int ordinal, Identity identity);
    }

    /**
     * What one event did.
     *
     * @param person whose event it is
     * @param changes people who went away first, the event's person last
     */
    public record Taken(Event event, int person, Resolution resolution, List<ProfileChanges.Change> changes) {}

    private final EventIdentities identities;
    private final ProfileFold fold;
    private final PeopleGraph graph;
    private final Births births;
    private final Map<Integer, Profile> profiles = new HashMap<>();

    /** @param known everyone who owns an identity that the coming events carry, or who may be merged */
    public People(IdentityRules rules, ProfileFold fold, CannotLinks apart, Births births, Collection<Profile> known) {
        this.identities = new EventIdentities(rules);
        this.fold = fold;
        this.graph = new PeopleGraph(rules, apart);
        this.births = births;
        for (Profile each : known) {
            profiles.put(each.id(), each);
            graph.put(each.id(), each.identities().keySet());
        }
    }

    /** As {@link #take(Event, List)}, with the identities the event carries. */
    public Optional<Taken> take(Event event) {
        return take(event, identities.of(event));
    }

    /**
     * Empty when the event carries no usable identity: it stays in the log and belongs to nobody.
     *
     * @param carried the event's identities, strongest first
     */
    public Optional<Taken> take(Event event, List<Identity> carried) {
        if (carried.isEmpty()) {
            return Optional.empty();
        }
        Before before = new Before();
        Resolution resolution =
                graph.resolve(carried, (ordinal, identity) -> births.born(event.position(), ordinal, identity));
        for (Resolution.Birth each : resolution.births()) {
            before.remember(each.person());
            profiles.put(each.person(), owning(Profile.born(each.person(), event.occurredAt()), each.identity()));
        }
        resolution.merges().forEach(each -> join(each, before));
        int person = resolution.person();
        before.remember(person);
        List<Identity> owned = carried.stream()
                .filter(each -> graph.owner(each).orElse(0) == person)
                .toList();
        profiles.compute(person, (id, profile) -> fold.fold(existing(profile, id), event, owned));
        return Optional.of(new Taken(event, person, resolution, before.changes(event, person)));
    }

    /** Joins two people by an operator's word; empty when they are one already, unknown, or kept apart. */
    public Optional<Taken> merge(Event because, int survivor, int other) {
        return graph.merge(survivor, other).map(merge -> {
            Before before = new Before();
            join(merge, before);
            return new Taken(
                    because,
                    survivor,
                    new Resolution(survivor, List.of(), List.of(merge), List.of()),
                    before.changes(because, survivor));
        });
    }

    /** Who owns the first of these identities that anybody owns. */
    public Optional<Integer> firstOwner(Collection<Identity> candidates) {
        return candidates.stream().flatMap(each -> graph.owner(each).stream()).findFirst();
    }

    /** Everyone loaded or born and still there, by id. */
    public Map<Integer, Profile> profiles() {
        return profiles;
    }

    private void join(Resolution.Merge merge, Before before) {
        before.remember(merge.other());
        before.remember(merge.survivor());
        Profile gone = existing(profiles.remove(merge.other()), merge.other());
        profiles.compute(merge.survivor(), (id, profile) -> ProfileJoin.join(existing(profile, id), gone));
    }

    private static Profile owning(Profile profile, Identity identity) {
        return new Profile(
                profile.id(),
                profile.firstSeenAt(),
                null,
                Map.of(identity, profile.firstSeenAt()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Profile existing(@Nullable Profile profile, int id) {
        if (profile == null) {
            throw new IllegalStateException("person " + id + " is not loaded");
        }
        return profile;
    }

    /** The states this event found, to tell what it changed. */
    private final class Before {
        private final Map<Integer, Optional<Profile>> states = new LinkedHashMap<>();

        void remember(int person) {
            states.putIfAbsent(person, Optional.ofNullable(profiles.get(person)));
        }

        List<ProfileChanges.Change> changes(Event event, int last) {
            List<ProfileChanges.Change> changes = new ArrayList<>();
            states.forEach((person, before) -> {
                if (person != last && (before.isPresent() || profiles.containsKey(person))) {
                    changes.add(new ProfileChanges.Change(event, before.orElse(null), profiles.get(person)));
                }
            });
            changes.add(new ProfileChanges.Change(
                    event, states.getOrDefault(last, Optional.empty()).orElse(null), profiles.get(last)));
            return changes;
        }
    }
}
