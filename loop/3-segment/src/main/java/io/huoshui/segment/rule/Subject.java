package io.huoshui.segment.rule;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import java.math.BigDecimal;
import java.util.Optional;

/** Everything a rule can see of one person at one moment. */
public interface Subject {
    Profile profile();

    /** The person's number. */
    default int id() {
        return profile().id();
    }

    Optional<Standing> standing();

    Past past();

    boolean hasTag(String tag);

    boolean inAudience(String audience);

    /** A prediction (a figure of kind {@link Figure.Kind#PREDICTION}); empty when data is too thin. */
    Optional<BigDecimal> prediction(Figure figure);

    /** Confidence 0–1 that the person has this preference; empty when there is not enough to say. */
    Optional<Double> preference(String preference);
}
