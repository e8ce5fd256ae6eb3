package io.huoshui.segment.preference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one person's choices are measured by: how the whole pool chooses.
 *
 * @param people with at least one choice, {@code orders} of theirs
 * @param positions list prices bought, by category
 * @param medianDepth of the discounted orders, 0 to 1
 * @param shares share of price-minded choices over the pool, by signal, 0 to 1
 * @param responses by signal; signals nobody had a trial of are left out
 * @param categories share of the pool's interest by category; sums to 1
 */
public record PreferenceLines(
        int people,
        int orders,
        PricePositions positions,
        double medianDepth,
        Map<Signal, Double> shares,
        Map<Signal, Response> responses,
        SortedMap<String, Double> categories) {
    public PreferenceLines {
        shares = Collections.unmodifiableMap(enumMap(shares));
        responses = Collections.unmodifiableMap(enumMap(responses));
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    private static <T> Map<Signal, T> enumMap(Map<Signal, T> of) {
        Map<Signal, T> copy = new EnumMap<>(Signal.class);
        copy.putAll(of);
        return copy;
    }
}
