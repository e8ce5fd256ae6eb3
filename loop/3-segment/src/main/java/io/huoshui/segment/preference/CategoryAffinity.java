package io.huoshui.segment.preference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hipparchus.special.Beta;

/**
 * How much of a person's interest a category has.
 *
 * @param weight acts that speak of it, faded by age, a purchase as four looks
 * @param share posterior mean of its share: (weight + {@value #PRIOR}·pool share) ÷ (all weights + {@value #PRIOR}); Dirichlet prior at the
 *     pool's shares
 * @param confidence chance that the person's share is above the pool's: upper tail of the Beta posterior
 */
public record CategoryAffinity(String category, double weight, double share, double confidence) {
    /** Worth of what the pool says, in looks. */
    public static final int PRIOR = 4;

    private static final Comparator<CategoryAffinity> STRONGEST_FIRST =
            Comparator.comparing(CategoryAffinity::share).reversed().thenComparing(CategoryAffinity::category);

    /** Strongest first; categories the person never touched are left out. */
    public static List<CategoryAffinity> of(Evidence evidence, PreferenceLines lines) {
        SortedMap<String, Double> weights = CategoryInterest.of(evidence);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.entrySet().stream()
                .map(each -> of(each, all, lines.categories().getOrDefault(each.getKey(), 0.0)))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private static CategoryAffinity of(Map.Entry<String, Double> weighted, double all, double pool) {
        double hits = weighted.getValue() + PRIOR * pool;
        double misses = all + PRIOR - hits;
        double confidence = pool <= 0 ? 1 : pool >= 1 || misses <= 0 ? 0 : 1 - Beta.regularizedBeta(pool, hits, misses);
        return new CategoryAffinity(
                weighted.getKey(),
                Rounded.of(weighted.getValue()),
                Rounded.of(hits / (all + PRIOR)),
                Rounded.of(confidence));
    }
}
