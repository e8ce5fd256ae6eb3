package io.huoshui.segment.preference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which list prices are bought in each category: where a price stands among its like.
 *
 * @param prices by category, ascending, at most {@value #KEPT}: evenly spaced order statistics of all prices bought
 */
public record PricePositions(SortedMap<String, List<Double>> prices) {
    private static final int KEPT = 21;
    private static final int CATEGORIES_MAX = 50;

    /** With fewer purchases than this a category has no lines. */
    private static final int PURCHASES_MIN = 20;

    public PricePositions {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
    }

    /** The categories bought most, if there are more than {@value #CATEGORIES_MAX}. */
    public static PricePositions of(Map<String, List<Double>> bought) {
        SortedMap<String, List<Double>> kept = new TreeMap<>();
        bought.entrySet().stream()
                .filter(each -> each.getValue().size() >= PURCHASES_MIN)
                .sorted(Map.Entry.<String, List<Double>>comparingByValue((a, b) -> b.size() - a.size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CATEGORIES_MAX)
                .forEach(each -> kept.put(each.getKey(), spaced(each.getValue())));
        return new PricePositions(kept);
    }

    /**
     * Mid-rank position (share cheaper + half the share equal), 0 to 1; empty when the category is unknown, or everything in it costs the
     * same.
     */
    public Optional<Double> of(@Nullable String category, double listPrice) {
        List<Double> known = category == null ? null : prices.get(category);
        if (known == null || known.get(0).equals(known.get(known.size() - 1))) {
            return Optional.empty();
        }
        double rank = 0;
        for (double each : known) {
            rank += each < listPrice ? 1 : each == listPrice ? 0.5 : 0;
        }
        return Optional.of(rank / known.size());
    }

    private static List<Double> spaced(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        if (sorted.size() <= KEPT) {
            return List.copyOf(sorted);
        }
        List<Double> kept = new ArrayList<>(KEPT);
        for (int i = 0; i < KEPT; i++) {
            kept.add(sorted.get((int) ((long) i * (sorted.size() - 1) / (KEPT - 1))));
        }
        return List.copyOf(kept);
    }
}
