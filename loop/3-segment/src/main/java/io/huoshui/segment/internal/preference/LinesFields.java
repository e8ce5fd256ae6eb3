package io.huoshui.segment.internal.preference;

import io.huoshui.base.Fields;
import io.huoshui.segment.preference.PreferenceLines;
import io.huoshui.segment.preference.PricePositions;
import io.huoshui.segment.preference.Response;
import io.huoshui.segment.preference.Signal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The pool's lines as they stand in the fact and in the table; the step measures by what the fact says, to the last digit. */
final class LinesFields {
    private static final int DECIMALS = 6;

    private LinesFields() {}

    static Map<String, Object> of(PreferenceLines lines) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("people", lines.people());
        said.put("orders", lines.orders());
        said.put("medianDepth", rounded(lines.medianDepth()));
        Map<String, Object> signals = new LinkedHashMap<>();
        lines.responses()
                .forEach((signal, response) -> signals.put(
                        signal.word(),
                        Map.of(
                                "share", rounded(lines.shares().getOrDefault(signal, 0.0)),
                                "slope", rounded(response.slope()),
                                "intercept", rounded(response.intercept()))));
        said.put("signals", signals);
        said.put("prices", lines.positions().prices());
        Map<String, Object> categories = new LinkedHashMap<>();
        lines.categories().forEach((category, share) -> categories.put(category, rounded(share)));
        said.put("categories", categories);
        return said;
    }

    static PreferenceLines read(Fields said) {
        Map<Signal, Double> shares = new EnumMap<>(Signal.class);
        Map<Signal, Response> responses = new EnumMap<>(Signal.class);
        Fields signals = said.object("signals");
        for (Signal signal : Signal.values()) {
            if (signals.has(signal.word())) {
                Fields one = signals.object(signal.word());
                shares.put(signal, number(one, "share"));
                responses.put(signal, new Response(number(one, "slope"), number(one, "intercept")));
            }
        }
        return new PreferenceLines(
                (int) number(said, "people"),
                (int) number(said, "orders"),
                new PricePositions(prices(said.object("prices"))),
                number(said, "medianDepth"),
                shares,
                responses,
                categories(said.object("categories")));
    }

    static PreferenceLines read(String json) {
        return read(Fields.of(Map.of("lines", JsonMapper.shared().readValue(json, Map.class)))
                .object("lines"));
    }

    private static SortedMap<String, List<Double>> prices(Fields said) {
        SortedMap<String, List<Double>> prices = new TreeMap<>();
        said.values().forEach((category, all) -> {
            if (all instanceof List<?> list && !list.isEmpty()) {
                prices.put(
                        category,
                        list.stream()
                                .map(each -> Double.valueOf(each.toString()))
                                .toList());
            }
        });
        return prices;
    }

    private static SortedMap<String, Double> categories(Fields said) {
        SortedMap<String, Double> categories = new TreeMap<>();
        said.values().keySet().forEach(category -> categories.put(category, number(said, category)));
        return categories;
    }

    private static double number(Fields of, String name) {
        return of.decimal(name).orElse(BigDecimal.ZERO).doubleValue();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
