package io.huoshui.measure;

import org.jspecify.annotations.Nullable;

/**
 * What a number on screen means: the one place its formula is told from. All of them are in {@link Metrics}.
 *
 * @param id stable word of the API, e.g. {@code repurchase_rate}
 * @param goal null for numbers without a red line
 * @param peopleQuery query of the people page that lists who is behind it, first ones first; null when no query can tell them apart yet
 */
public record MetricDefinition(
        String id,
        Unit unit,
        Words zh,
        Words en,
        @Nullable Goal goal,
        @Nullable String peopleQuery) {
    /**
     * @param brief name for narrow places
     * @param window which time it looks at
     */
    public record Words(String name, String brief, String formula, String window) {}
}
