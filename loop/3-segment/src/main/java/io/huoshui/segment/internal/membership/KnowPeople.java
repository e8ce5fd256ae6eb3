package io.huoshui.segment.internal.membership;

import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import io.huoshui.segment.internal.PredictionSource;
import io.huoshui.segment.internal.PreferenceSource;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.tag.Membership;
import io.huoshui.segment.tag.Memberships;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what rules can see of people, for many at once, with no more statements than the rules in question need. */
public final class KnowPeople {
    private final PersonEvents log;
    private final StandingTable standings;
    private final Memberships memberships;
    private final PredictionSource predictions;
    private final PreferenceSource preferences;

    public KnowPeople(
            PersonEvents log,
            StandingTable standings,
            Memberships memberships,
            PredictionSource predictions,
            PreferenceSource preferences) {
        this.log = log;
        this.standings = standings;
        this.memberships = memberships;
        this.predictions = predictions;
        this.preferences = preferences;
    }

    /** Everything but the past, as the tables have it. */
    final class Tables {
        private final Map<Integer, Standing> standing;
        private final Map<Integer, Map<Figure, BigDecimal>> predicted;
        private final Map<Integer, Map<String, Double>> preferred;

        private Tables(
                Map<Integer, Standing> standing,
                Map<Integer, Map<Figure, BigDecimal>> predicted,
                Map<Integer, Map<String, Double>> preferred) {
            this.standing = standing;
            this.predicted = predicted;
            this.preferred = preferred;
        }

        Optional<Standing> standing(int person) {
            return Optional.ofNullable(standing.get(person));
        }

        Map<Figure, BigDecimal> predictions(int person) {
            return predicted.getOrDefault(person, Map.of());
        }

        Map<String, Double> preferences(int person) {
            return preferred.getOrDefault(person, Map.of());
        }

        Known known(Profile profile, Past past) {
            return known(profile.id(), profile, past);
        }

        Known known(int id, @Nullable Profile profile, Past past) {
            return new Known(id, profile, standing(id), past, predictions(id), preferences(id), Optional.empty());
        }
    }

    Tables tables(Collection<Integer> people, InForce inForce) {
        return tables(people, inForce, inForce.all());
    }

    /** What some of the definitions may see of them. */
    Tables tables(Collection<Integer> people, InForce inForce, BitSet some) {
        return new Tables(
                some.intersects(inForce.readingStanding()) ? standings.find(people) : Map.of(),
                some.intersects(inForce.readingPredictions()) ? predictions.predictions(people) : Map.of(),
                some.intersects(inForce.readingPreferences()) ? preferences.preferences(people) : Map.of());
    }

    /** All of it, in the order given. */
    public List<PersonKnown> everything(Collection<Profile> people) {
        List<Integer> ids = people.stream().map(Profile::id).toList();
        Map<Integer, Standing> standing = standings.find(ids);
        Map<Integer, Map<Figure, BigDecimal>> predicted = predictions.predictions(ids);
        Map<Integer, Map<String, Double>> preferred = preferences.preferences(ids);
        Map<Integer, Membership> belong = memberships.find(ids);
        return people.stream()
                .map(each -> new PersonKnown(
                        each,
                        Optional.ofNullable(standing.get(each.id())),
                        predicted.getOrDefault(each.id(), Map.of()),
                        preferred.getOrDefault(each.id(), Map.of()),
                        belong.getOrDefault(each.id(), Membership.none(each.id()))))
                .toList();
    }

    /** Where they belong; those who belong nowhere are left out. */
    public Map<Integer, Membership> belong(Collection<Integer> people) {
        return memberships.find(people);
    }

    /** Their events of these names, as they are known now. */
    public Map<Integer, PersonPast> pasts(Collection<Integer> people, Set<String> names) {
        Map<Integer, PersonPast> pasts = new HashMap<>();
        people.forEach(each -> pasts.put(each, new PersonPast()));
        if (!names.isEmpty()) {
            log.of(people, names, Long.MAX_VALUE)
                    .forEach(each -> pasts.computeIfAbsent(each.profileId(), any -> new PersonPast())
                            .add(PersonPast.fact(each.event())));
        }
        return pasts;
    }
}
