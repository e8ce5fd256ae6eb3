package io.huoshui.segment.rule;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import java.math.BigDecimal;
import java.util.Optional;

/** Everything a rule can see of one person at one moment. */
public interface Subject {
    Profile profile();

    Optional<Standing> standing();

    Past past();

    boolean hasTag(String tag);

    boolean inAudience(String audience);

    /** A prediction (the {@code P_ALIVE … DAYS_TO_NEXT_ORDER} part of the numbers); empty when data is too thin. */
    Optional<BigDecimal> prediction(Rule.HasFigure.Figure figure);

    /** Confidence 0–1 that the person has this preference; empty when there is not enough to say. */
    Optional<Double> preference(String preference);
}
