package io.huoshui.segment.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Fits everything to a brand's buyers: first all models on what was known some time ago, to see which foretells best; then that one on
 * all that is known now, with the value of orders and a bootstrap.
 */
public final class FitPredictions {
    private static final int HOLDOUT_DAYS = 90;
    private static final int HOLDOUT_PART = 3;
    private static final int DRAWS = 40;

    /** Without a comparison: the one that neither takes everybody who bought once for present nor cares when people stop. */
    private static final PurchaseModelKind DEFAULT = PurchaseModelKind.MBG_NBD;

    private FitPredictions() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** @param quality null when there was too little before the holdout to fit on */
        record Fitted(PredictionFit fit, @Nullable PredictionQuality quality) implements Outcome {}

        /** Nothing is predicted, and this is why. */
        record TooThin(ThinData why, long buyers, long repeaters, long days) implements Outcome {}
    }

    /** @param asOf orders after this day are not looked at */
    public static Outcome of(List<OrderDays> people, LocalDate asOf, RandomGenerator random) {
        List<PurchaseSummary> buyers = people.stream()
                .flatMap(each -> each.summary(asOf, PeriodUnit.DAY).stream())
                .toList();
        long repeaters = buyers.stream().filter(PurchaseSummary::repeated).count();
        LocalDate first = people.stream()
                .map(OrderDays::first)
                .min(Comparator.naturalOrder())
                .orElse(asOf);
        long days = asOf.toEpochDay() - first.toEpochDay();
        Optional<ThinData> thin = ThinData.in(buyers.size(), repeaters, days);
        if (thin.isPresent()) {
            return new Outcome.TooThin(thin.get(), buyers.size(), repeaters, days);
        }
        PredictionQuality quality = quality(people, asOf, days);
        PurchaseModelKind kind =
                quality == null ? DEFAULT : quality.chosen().fitted().model().kind();
        return new Outcome.Fitted(fit(kind, buyers, repeaters, asOf, random), quality);
    }

    private static PredictionFit fit(
            PurchaseModelKind kind,
            List<PurchaseSummary> buyers,
            long repeaters,
            LocalDate asOf,
            RandomGenerator random) {
        PurchaseModel model = FitPurchases.fit(kind, Population.of(buyers)).model();
        boolean priced = buyers.stream()
                        .filter(each -> each.repeated() && each.meanValue() > 0)
                        .count()
                >= ThinData.REPEATERS;
        GammaGamma spend = priced ? GammaGamma.fit(buyers).spend() : null;
        List<Resample.Draw> draws = Resample.draws(model, spend, buyers, DRAWS, random);
        return new PredictionFit(asOf, model, spend, buyers.size(), repeaters, PredictionFit.YEARLY_DISCOUNT, draws);
    }

    private static @Nullable PredictionQuality quality(List<OrderDays> people, LocalDate asOf, long days) {
        LocalDate from = asOf.minusDays(Math.min(HOLDOUT_DAYS, days / HOLDOUT_PART));
        long repeaters = people.stream()
                .filter(each -> each.summary(from, PeriodUnit.DAY)
                        .filter(PurchaseSummary::repeated)
                        .isPresent())
                .count();
        if (repeaters < ThinData.REPEATERS) {
            return null;
        }
        List<ForecastAccuracy> models = new ArrayList<>();
        for (PurchaseModelKind kind : PurchaseModelKind.values()) {
            models.add(ForecastAccuracy.of(kind, people, from, asOf, PeriodUnit.DAY));
        }
        PurchaseModel chosen =
                new PredictionQuality(models, List.of()).chosen().fitted().model();
        return new PredictionQuality(models, WeeklyTracking.of(chosen, people, from, asOf, PeriodUnit.DAY));
    }
}
