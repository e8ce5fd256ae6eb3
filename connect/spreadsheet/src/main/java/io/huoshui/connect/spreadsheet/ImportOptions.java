package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a file are to be understood.
 *
 * @param currency of files without a currency column; null: the brand's
 * @param timezone of times without an offset; null: the brand's
 * @param dateFormat pattern of {@link java.time.format.DateTimeFormatter}; null: year first, any separators
 * @param namespace keeps message ids of two shops with equal order ids apart
 * @param cancelPrefix order ids beginning with it are cancellations; null: none
 * @param event name of interactions in files without a column for it
 * @param rates units of the brand's currency for one unit of a foreign one
 * @param accept codes of reasons whose suggestion is taken instead of refusing the row
 */
public record ImportOptions(
        @Nullable String currency,
        @Nullable String timezone,
        @Nullable String dateFormat,
        String namespace,
        @Nullable String cancelPrefix,
        @Nullable String event,
        Map<String, BigDecimal> rates,
        Set<String> accept) {
    public static final String PLAIN_NAMESPACE = "file";
    public static final ImportOptions NONE =
            new ImportOptions(null, null, null, PLAIN_NAMESPACE, null, null, Map.of(), Set.of());

    /** Reads what {@link #toMap} writes; what is absent is {@link #NONE}'s. */
    public static ImportOptions of(Fields json) {
        Map<String, BigDecimal> rates = new TreeMap<>();
        Fields given = json.object("rates");
        given.values().keySet().forEach(each -> given.decimal(each).ifPresent(rate -> rates.put(each, rate)));
        Set<String> accept = new TreeSet<>();
        if (json.raw("accept") instanceof List<?> codes) {
            codes.forEach(each -> accept.add(String.valueOf(each)));
        }
        return new ImportOptions(
                json.text("currency").orElse(null),
                json.text("timezone").orElse(null),
                json.text("dateFormat").orElse(null),
                json.text("namespace").orElse(PLAIN_NAMESPACE),
                json.text("cancelPrefix").orElse(null),
                json.text("event").orElse(null),
                Map.copyOf(rates),
                Set.copyOf(accept));
    }

    /** As in the API and in tables; absent values are left out. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "currency", currency);
        put(map, "timezone", timezone);
        put(map, "dateFormat", dateFormat);
        map.put("namespace", namespace);
        put(map, "cancelPrefix", cancelPrefix);
        put(map, "event", event);
        if (!rates.isEmpty()) {
            map.put("rates", new TreeMap<>(rates));
        }
        if (!accept.isEmpty()) {
            map.put("accept", new ArrayList<>(new TreeSet<>(accept)));
        }
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
