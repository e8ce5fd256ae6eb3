package io.huoshui.segment.audience;

import io.huoshui.profile.Consent;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.segment.Activity;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Figures;
import io.huoshui.segment.rule.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of one living person: everything a rule can ask that is no event.
 *
 * @param traits String, BigDecimal or Boolean by name
 * @param identities namespaces in which the person owns an identity
 * @param consents what was said last
 * @param numbers figures that the passing of time alone does not change
 * @param days for each figure that counts days since something: the day it happened
 * @param interactions per calendar day, of those days that can still count
 * @param preferences confidence 0–1 by name
 */
public record IndexedPerson(
        int id,
        Map<String, Object> traits,
        Set<String> identities,
        Map<Consent.Scope, Boolean> consents,
        @Nullable Tier tier,
        @Nullable RfmSegment segment,
        Map<Figure, BigDecimal> numbers,
        Map<Figure, LocalDate> days,
        Map<LocalDate, Integer> interactions,
        Set<String> tags,
        Set<String> audiences,
        Map<String, Double> preferences) {

    /**
     * @param today no day before it will be asked about
     * @param preferences confidence by name
     */
    public static IndexedPerson of(
            Subject subject,
            Set<String> tags,
            Set<String> audiences,
            Map<String, Double> preferences,
            LocalDate today,
            ZoneId zone) {
        Profile person = subject.profile();
        Optional<Standing> standing = subject.standing();
        return new IndexedPerson(
                person.id(),
                values(person.traits()),
                person.identities().keySet().stream().map(Identity::namespace).collect(Collectors.toSet()),
                person.consents().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().granted())),
                standing.map(Standing::tier).orElse(null),
                standing.map(Standing::scores).map(Scores::segment).orElse(null),
                numbers(subject, today, zone),
                days(person, zone),
                Activity.of(person, today, zone).days(),
                tags,
                audiences,
                preferences);
    }

    private static Map<String, Object> values(Map<String, Profile.Trait> traits) {
        Map<String, Object> values = new HashMap<>();
        traits.forEach((name, trait) -> values.put(name, trait.value()));
        return values;
    }

    private static Map<Figure, BigDecimal> numbers(Subject subject, LocalDate today, ZoneId zone) {
        Map<Figure, BigDecimal> numbers = new EnumMap<>(Figure.class);
        Instant now = today.atStartOfDay(zone).toInstant();
        for (Figure figure : Figure.values()) {
            if (figure.kind() != Figure.Kind.DAYS && figure != Figure.INTERACTIONS_90D) {
                Figures.of(figure, subject, now, zone).ifPresent(number -> numbers.put(figure, number));
            }
        }
        return numbers;
    }

    private static Map<Figure, LocalDate> days(Profile person, ZoneId zone) {
        Map<Figure, LocalDate> days = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            if (figure.kind() == Figure.Kind.DAYS) {
                Figures.since(figure, person, zone).ifPresent(day -> days.put(figure, day));
            }
        }
        return days;
    }

    /** Nothing is known of them. */
    static IndexedPerson unknown(int id) {
        return new IndexedPerson(
                id, Map.of(), Set.of(), Map.of(), null, null, Map.of(), Map.of(), Map.of(), Set.of(), Set.of(),
                Map.of());
    }
}
