package io.huoshui.touch.internal;

import io.huoshui.base.Fields;
import io.huoshui.experiment.Assignment;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.gate.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The lists and maps of the ledger as JSON. */
final class LedgerJson {
    private LedgerJson() {}

    static String variables(Map<String, String> variables) {
        return JsonMapper.shared().writeValueAsString(variables);
    }

    static Map<String, String> variables(@Nullable String json) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (json != null) {
            JsonMapper.shared()
                    .readValue(json, Map.class)
                    .forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        return variables;
    }

    static String assignments(List<Assignment> exposes) {
        return JsonMapper.shared()
                .writeValueAsString(exposes.stream()
                        .map(each -> Map.of(
                                "experiment", each.experiment(),
                                "version", each.version(),
                                "variant", each.variant(),
                                "person", each.profileId(),
                                "at", each.at().toString()))
                        .toList());
    }

    static List<Assignment> assignments(String json) {
        return objects(json).stream()
                .map(each -> new Assignment(
                        text(each, "experiment"),
                        number(each, "version"),
                        text(each, "variant"),
                        number(each, "person"),
                        Instant.parse(text(each, "at"))))
                .toList();
    }

    static String findings(List<Finding> findings) {
        return JsonMapper.shared()
                .writeValueAsString(findings.stream().map(LedgerJson::finding).toList());
    }

    /** As the doors show them: {@code {rule, outcome, until?, zh, en}}. */
    static List<Map<String, @Nullable Object>> findings(String json) {
        return objects(json).stream().map(Fields::values).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rule", finding.rule());
        Verdict refuses = finding.refuses();
        values.put("outcome", refuses == null ? "passed" : StoredVerdict.word(refuses));
        if (refuses instanceof Verdict.Deferred deferred) {
            values.put("until", deferred.until().toString());
        }
        values.put("zh", finding.zh());
        values.put("en", finding.en());
        return values;
    }

    private static List<Fields> objects(String json) {
        return Fields.of(Map.of("list", JsonMapper.shared().readValue(json, List.class)))
                .objects("list");
    }

    private static String text(Fields fields, String name) {
        return fields.text(name).orElseThrow(() -> new IllegalStateException("a ledger row without " + name));
    }

    private static int number(Fields fields, String name) {
        return fields.decimal(name)
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> new IllegalStateException("a ledger row without " + name));
    }
}
