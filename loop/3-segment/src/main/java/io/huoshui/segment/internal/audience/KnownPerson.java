package io.huoshui.segment.internal.audience;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import io.huoshui.segment.audience.IndexedPerson;
import io.huoshui.segment.internal.membership.PersonKnown;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.rule.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** One person as the tables have them, with as much of their past as was asked for. */
record KnownPerson(PersonKnown known, Past past) implements Subject {

    IndexedPerson indexed(LocalDate today, ZoneId zone) {
        return IndexedPerson.of(
                this,
                known.membership().tags().keySet(),
                known.membership().audiences().keySet(),
                known.preferences(),
                today,
                zone);
    }

    @Override
    public Profile profile() {
        return known.profile();
    }

    @Override
    public Optional<Standing> standing() {
        return known.standing();
    }

    @Override
    public boolean hasTag(String tag) {
        return known.membership().tags().containsKey(tag);
    }

    @Override
    public boolean inAudience(String audience) {
        return known.membership().audiences().containsKey(audience);
    }

    @Override
    public Optional<BigDecimal> prediction(Figure figure) {
        return Optional.ofNullable(known.predictions().get(figure));
    }

    @Override
    public Optional<Double> preference(String preference) {
        return Optional.ofNullable(known.preferences().get(preference));
    }
}
