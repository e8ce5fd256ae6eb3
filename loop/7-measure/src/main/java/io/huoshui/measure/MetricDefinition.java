package io.huoshui.measure;

import io.huoshui.profile.CountedPeople;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a number on screen means: the one place its formula is told from. All of them are in {@link Metrics}.
 *
 * @param id stable word of the API, e.g. {@code repurchase_rate}
 * @param goal null for numbers without a red line
 * @param behind the people it counts: of a share those above the line, of money and ratios those who bought
 * @param peopleSort order of the people page in which those who matter most to it come first
 */
public record MetricDefinition(
        String id, Unit unit, Words zh, Words en, @Nullable Goal goal, Behind behind, String peopleSort) {
    /** Who is behind a metric at a moment. */
    public interface Behind {
        CountedPeople at(Instant at, Period period, boolean net);
    }

    /** The address of the people page that lists exactly the people behind this number. */
    public String peopleQuery(Instant at, Period period, boolean net) {
        return behind.at(at, period, net).query() + "&sort=" + peopleSort;
    }

    /**
     * @param brief name for narrow places
     * @param window which time it looks at
     */
    public record Words(String name, String brief, String formula, String window) {}
}
