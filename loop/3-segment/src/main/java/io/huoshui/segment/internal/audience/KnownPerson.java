package io.huoshui.segment.internal.audience;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import io.huoshui.segment.audience.IndexedPerson;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.rule.Subject;
import io.huoshui.segment.tag.Membership;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** One person as the tables have them. */
record KnownPerson(
        Profile profile,
        Optional<Standing> standing,
        Past past,
        Membership membership,
        Map<Figure, BigDecimal> predictions,
        Map<String, Double> preferences)
        implements Subject {

    KnownPerson with(Past known) {
        return new KnownPerson(profile, standing, known, membership, predictions, preferences);
    }

    IndexedPerson indexed(LocalDate today, ZoneId zone) {
        return IndexedPerson.of(
                this, membership.tags().keySet(), membership.audiences().keySet(), preferences, today, zone);
    }

    @Override
    public boolean hasTag(String tag) {
        return membership.tags().containsKey(tag);
    }

    @Override
    public boolean inAudience(String audience) {
        return membership.audiences().containsKey(audience);
    }

    @Override
    public Optional<BigDecimal> prediction(Figure figure) {
        return Optional.ofNullable(predictions.get(figure));
    }

    @Override
    public Optional<Double> preference(String preference) {
        return Optional.ofNullable(preferences.get(preference));
    }
}
