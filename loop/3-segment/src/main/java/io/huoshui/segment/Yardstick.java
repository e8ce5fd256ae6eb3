package io.huoshui.segment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything a person is measured against until the next wave: one wave's cut points and lines.
 *
 * @param tiers lines between the tiers
 * @param value money that the top fifth of all people is strictly above
 * @param activity interactions in 90 days that the top fifth of all people is strictly above
 */
public record Yardstick(CutPoints cuts, TierLines tiers, BigDecimal value, BigDecimal activity) {
    private static final BigDecimal TOP_FIFTH = new BigDecimal("0.8");

    /** Lines through these people; empty while nobody has bought. */
    public static Optional<Yardstick> of(ScoringSettings scoring, TierSettings tiering, Collection<Measured> people) {
        List<Rfm> buyers =
                people.stream().map(Measured::rfm).filter(Objects::nonNull).toList();
        if (buyers.isEmpty()) {
            return Optional.empty();
        }
        CutPoints cuts = scoring.scoring() == Scoring.FIXED ? scoring.fixed() : CutPoints.quintiles(buyers);
        return Optional.of(new Yardstick(
                cuts,
                TierLines.of(tiering, cuts, people),
                topFifth(people, Measured::monetary),
                topFifth(people, each -> BigDecimal.valueOf(each.activity90d()))));
    }

    public boolean isHighValue(Measured person) {
        return person.monetary().compareTo(value) > 0;
    }

    public boolean isHighActivity(int activity90d) {
        return BigDecimal.valueOf(activity90d).compareTo(activity) > 0;
    }

    private static BigDecimal topFifth(Collection<Measured> people, Function<Measured, BigDecimal> measure) {
        return Quantile.of(people.stream().map(measure).toList()).at(TOP_FIFTH);
    }
}
