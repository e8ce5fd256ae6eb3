package io.huoshui.segment.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How sure a fit is, by the bootstrap: people are drawn again with replacement and everything is fitted again. An interval covers what
 * is not known of the parameters; it is one of an expected value, not of what one person will do. Frequency and spend are independent in
 * the models and are drawn apart.
 */
public final class Resample {
    private Resample() {}

    /** One possible world. */
    public record Draw(PurchaseModel purchases, @Nullable GammaGamma spend) {}

    /** @param low 2.5 % and {@code high} 97.5 % quantile over the draws */
    public record Interval(double low, double high) {}

    /** @param spend null when spend was not fitted */
    public static List<Draw> draws(
            PurchaseModel fitted,
            @Nullable GammaGamma spend,
            List<PurchaseSummary> people,
            int draws,
            RandomGenerator random) {
        Population population = Population.of(people);
        List<PurchaseSummary> repeaters = people.stream()
                .filter(each -> each.repeated() && each.meanValue() > 0)
                .toList();
        List<Draw> drawn = new ArrayList<>(draws);
        for (int i = 0; i < draws; i++) {
            PurchaseModel purchases =
                    FitPurchases.refit(fitted, population.drawn(random)).model();
            GammaGamma again = spend == null
                    ? null
                    : GammaGamma.refit(spend, again(repeaters, random)).spend();
            drawn.add(new Draw(purchases, again));
        }
        return drawn;
    }

    /** Where the value of {@code of} lies in 95 % of the draws that have a spend model. */
    public static Interval interval(List<Draw> draws, ToDoubleBiFunction<PurchaseModel, GammaGamma> of) {
        double[] values = draws.stream()
                .filter(each -> each.spend() != null)
                .mapToDouble(each -> of.applyAsDouble(each.purchases(), Objects.requireNonNull(each.spend())))
                .sorted()
                .toArray();
        return new Interval(quantile(0.025, values), quantile(0.975, values));
    }

    /** Linear between order statistics. */
    private static double quantile(double share, double... sorted) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static List<PurchaseSummary> again(List<PurchaseSummary> people, RandomGenerator random) {
        PurchaseSummary[] again = new PurchaseSummary[people.size()];
        Arrays.setAll(again, i -> people.get(random.nextInt(people.size())));
        return Arrays.asList(again);
    }
}
