package io.huoshui.segment.internal.audience;

import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Standing;
import io.huoshui.segment.internal.PredictionSource;
import io.huoshui.segment.internal.PreferenceSource;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.membership.KnowPeople;
import io.huoshui.segment.internal.membership.PersonPast;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.tag.Membership;
import io.huoshui.segment.tag.Memberships;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** People with all a rule can ask of them, many at once. */
public final class ReadPeople {
    private static final int CHUNK = 1_000;

    private final Profiles profiles;
    private final StandingTable standings;
    private final Memberships memberships;
    private final PredictionSource predictions;
    private final PreferenceSource preferences;
    private final KnowPeople log;
    private final TransactionTemplate transaction;

    public ReadPeople(
            Profiles profiles,
            StandingTable standings,
            Memberships memberships,
            PredictionSource predictions,
            PreferenceSource preferences,
            KnowPeople log,
            TransactionTemplate transaction) {
        this.profiles = profiles;
        this.standings = standings;
        this.memberships = memberships;
        this.predictions = predictions;
        this.preferences = preferences;
        this.log = log;
        this.transaction = transaction;
    }

    /** Without their past; those who are gone are left out. */
    List<KnownPerson> read(Collection<Integer> ids) {
        return read(profiles.find(ids));
    }

    /** The same with their events of these names. */
    List<KnownPerson> readWithPast(Collection<Integer> ids, Set<String> events) {
        return withPast(read(ids), events);
    }

    /** All living people in chunks, with their events of these names. */
    void forEach(Set<String> events, Consumer<List<KnownPerson>> each) {
        List<Profile> chunk = new ArrayList<>(CHUNK);
        // inside a transaction they are streamed
        transaction.executeWithoutResult(status -> profiles.forEach(profile -> {
            chunk.add(profile);
            if (chunk.size() == CHUNK) {
                each.accept(withPast(read(byId(chunk)), events));
                chunk.clear();
            }
        }));
        each.accept(withPast(read(byId(chunk)), events));
    }

    private List<KnownPerson> read(Map<Integer, Profile> people) {
        Collection<Integer> ids = people.keySet();
        Map<Integer, Standing> standing = standings.find(ids);
        Map<Integer, Membership> membership = memberships.find(ids);
        Map<Integer, Map<Figure, BigDecimal>> predicted = predictions.predictions(ids);
        Map<Integer, Map<String, Double>> preferred = preferences.preferences(ids);
        return people.values().stream()
                .map(person -> new KnownPerson(
                        person,
                        Optional.ofNullable(standing.get(person.id())),
                        new PersonPast(),
                        membership.getOrDefault(person.id(), Membership.none(person.id())),
                        predicted.getOrDefault(person.id(), Map.of()),
                        preferred.getOrDefault(person.id(), Map.of())))
                .toList();
    }

    private List<KnownPerson> withPast(List<KnownPerson> people, Set<String> events) {
        if (events.isEmpty()) {
            return people;
        }
        List<Integer> ids = people.stream().map(each -> each.profile().id()).toList();
        Map<Integer, PersonPast> pasts = log.pasts(ids, events);
        return people.stream()
                .map(each -> each.with(pasts.getOrDefault(each.profile().id(), new PersonPast())))
                .toList();
    }

    private static Map<Integer, Profile> byId(List<Profile> people) {
        Map<Integer, Profile> byId = new LinkedHashMap<>();
        people.forEach(each -> byId.put(each.id(), each));
        return byId;
    }
}
