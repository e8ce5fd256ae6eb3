package io.huoshui.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where one wave drew the lines between the tiers. Both are passed only by a value strictly above, so ties stay together and a tier
 * can come out smaller than its share.
 *
 * @param highBy what {@code high} is measured in
 * @param high in money, orders or sum of scores
 * @param silent in days without an interaction
 */
public record TierLines(TierSettings.HighBy highBy, BigDecimal high, BigDecimal silent) {

    /**
     * Lines through all people, those who never bought included (their value is 0).
     *
     * @throws IllegalArgumentException when there are no people
     */
    public static TierLines of(TierSettings settings, CutPoints cuts, Collection<Measured> people) {
        Function<Measured, BigDecimal> worth = each -> worth(settings.highBy(), each, scores(cuts, each));
        BigDecimal high =
                Quantile.of(people.stream().map(worth).toList()).at(BigDecimal.ONE.subtract(settings.highShare()));
        List<BigDecimal> quietOfTheRest = people.stream()
                .filter(each -> worth.apply(each).compareTo(high) <= 0)
                .map(each -> BigDecimal.valueOf(each.quietDays()))
                .toList();
        return new TierLines(settings.highBy(), high, silentLine(settings, people.size(), quietOfTheRest));
    }

    /** Rules in order: high value first, then silent, else content. */
    public Tier tierOf(Measured person, @Nullable Scores scores) {
        if (worth(highBy, person, scores).compareTo(high) > 0) {
            return Tier.HIGH;
        }
        return BigDecimal.valueOf(person.quietDays()).compareTo(silent) > 0 ? Tier.SILENT : Tier.CONTENT;
    }

    private static BigDecimal silentLine(TierSettings settings, int people, List<BigDecimal> quietOfTheRest) {
        if (settings.silentBy() == TierSettings.SilentBy.DAYS) {
            return BigDecimal.valueOf(settings.silentDays() - 1L);
        }
        BigDecimal wanted = settings.silentShare().multiply(BigDecimal.valueOf(people));
        BigDecimal shareOfTheRest = wanted.divide(BigDecimal.valueOf(quietOfTheRest.size()), MathContext.DECIMAL64);
        return Quantile.of(quietOfTheRest).at(BigDecimal.ONE.subtract(shareOfTheRest));
    }

    private static BigDecimal worth(TierSettings.HighBy by, Measured person, @Nullable Scores scores) {
        return switch (by) {
            case MONETARY -> person.monetary();
            case ORDERS -> BigDecimal.valueOf(person.frequency());
            case RFM -> BigDecimal.valueOf(scores == null ? 0 : scores.sum());
        };
    }

    private static @Nullable Scores scores(CutPoints cuts, Measured person) {
        return person.rfm() == null ? null : cuts.score(person.rfm());
    }
}
