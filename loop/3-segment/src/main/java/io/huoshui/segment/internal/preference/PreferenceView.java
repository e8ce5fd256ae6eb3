package io.huoshui.segment.internal.preference;

import io.huoshui.segment.preference.CategoryAffinity;
import io.huoshui.segment.preference.Preference;
import io.huoshui.segment.preference.Preference.Leaning;
import io.huoshui.segment.preference.PreferenceLines;
import io.huoshui.segment.preference.Signal;
import io.huoshui.segment.preference.Tally;
import io.huoshui.segment.preference.Trials;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's preferences as the console shows them.
 *
 * @param score pool standard deviations towards price (above 0) or quality (below 0); null without enough data
 * @param confidence by {@code price-sensitive} and {@code quality-seeking}; null without enough data
 */
record PreferenceView(
        String answer,
        Map<String, String> words,
        @Nullable Double score,
        @Nullable Double deviation,
        @Nullable Map<String, Double> confidence,
        int orders,
        List<SignalView> evidence,
        List<CategoryAffinity> categories) {

    /**
     * @param share the person's, {@code pool} everyone's share of price-minded choices
     * @param weight how well this signal tells people apart: the slope of its response, 0 tells nothing
     */
    record SignalView(
            String signal,
            Map<String, String> name,
            double hits,
            int of,
            double share,
            double pool,
            double weight,
            Map<String, String> sentence) {}

    static PreferenceView of(Believed person, Optional<PreferenceLines> lines) {
        Preference found = person.preference();
        boolean enough = found.answer() != Preference.Answer.NOT_ENOUGH_DATA;
        return new PreferenceView(
                found.answer().word(),
                Map.of("zh", found.answer().zh(), "en", found.answer().en()),
                enough ? (Double) found.score() : null,
                enough ? (Double) found.deviation() : null,
                enough ? confidences(found) : null,
                person.evidence().orders().size(),
                lines.map(drawn -> signals(person, drawn)).orElse(List.of()),
                lines.map(drawn -> CategoryAffinity.of(person.evidence(), drawn))
                        .orElse(List.of()));
    }

    private static Map<String, Double> confidences(Preference found) {
        return Map.of(
                Leaning.PRICE_SENSITIVE.word(),
                found.confidences().getOrDefault(Leaning.PRICE_SENSITIVE, 0.0),
                Leaning.QUALITY_SEEKING.word(),
                found.confidences().getOrDefault(Leaning.QUALITY_SEEKING, 0.0));
    }

    private static List<SignalView> signals(Believed person, PreferenceLines lines) {
        Tally tally = Tally.of(person.evidence(), lines.positions(), lines.medianDepth());
        List<SignalView> views = new ArrayList<>();
        lines.responses().forEach((signal, response) -> {
            Trials trials = tally.of(signal);
            if (trials.of() > 0) {
                double pool = lines.shares().getOrDefault(signal, 0.0);
                views.add(new SignalView(
                        signal.word(),
                        Map.of("zh", signal.zh(), "en", signal.en()),
                        trials.hits(),
                        trials.of(),
                        rounded(trials.share()),
                        rounded(pool),
                        rounded(response.slope()),
                        sentence(signal, trials, pool)));
            }
        });
        return views;
    }

    private static Map<String, String> sentence(Signal signal, Trials trials, double pool) {
        String hits = BigDecimal.valueOf(trials.hits()).stripTrailingZeros().toPlainString();
        return Map.of(
                "zh",
                "%s：%d 次里 %s 次（全体 %s）".formatted(signal.zh(), trials.of(), hits, percent(pool)),
                "en",
                "%s: %s of %d (pool %s)".formatted(signal.en(), hits, trials.of(), percent(pool)));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
