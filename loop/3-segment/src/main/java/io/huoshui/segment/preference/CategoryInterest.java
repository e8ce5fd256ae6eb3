package io.huoshui.segment.preference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much a person's acts speak of each category: a purchase counts {@value #BOUGHT}, a look 1, each halved for every
 * {@value #HALF_LIFE_DAYS} days it lies before the person's newest act. All interests fade alike, so their shares stay what they are when
 * time passes without acts.
 */
final class CategoryInterest {
    static final int HALF_LIFE_DAYS = 90;
    static final int BOUGHT = 4;

    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    private CategoryInterest() {}

    static SortedMap<String, Double> of(Evidence evidence) {
        SortedMap<String, Double> weights = new TreeMap<>();
        List<Act> acts = evidence.acts();
        if (acts.isEmpty()) {
            return weights;
        }
        Instant newest = acts.get(acts.size() - 1).at();
        for (Act act : acts) {
            double fresh = StrictMath.pow(
                    0.5, Duration.between(act.at(), newest).toMillis() / MILLIS_PER_DAY / HALF_LIFE_DAYS);
            if (act instanceof Act.Bought order) {
                order.lines().forEach(line -> add(weights, line.category(), BOUGHT * fresh));
            } else if (act instanceof Act.Viewed view) {
                add(weights, view.category(), fresh);
            }
        }
        return weights;
    }

    private static void add(SortedMap<String, Double> weights, @Nullable String category, double weight) {
        if (category != null) {
            weights.merge(category, weight, Double::sum);
        }
    }
}
