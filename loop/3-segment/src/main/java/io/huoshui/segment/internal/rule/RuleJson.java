package io.huoshui.segment.internal.rule;

import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rules to and from JSON; the form is published in {@code docs/reference/rule.schema.json}. */
public final class RuleJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RuleJson() {}

    /** What an operator sent, with every problem of its form. */
    public static RuleRead readForm(String json) {
        try {
            return readTree(JSON.readValue(json, Object.class));
        } catch (JacksonException unreadable) {
            return new RuleRead(Optional.empty(), List.of(new Problem("", SegmentReason.RULE_UNREADABLE)));
        }
    }

    /** @param tree the JSON as JDK values, as in {@link io.huoshui.base.Fields} */
    public static RuleRead readTree(@Nullable Object tree) {
        return ReadRule.of(tree);
    }

    /** A rule we wrote ourselves. */
    public static Rule read(String json) {
        RuleRead read = readForm(json);
        return read.rule()
                .orElseThrow(() -> new IllegalStateException("a stored rule cannot be read: " + read.problems()));
    }

    /** Canonical: equal rules give equal text. */
    public static String write(Rule rule) {
        return JSON.writeValueAsString(tree(rule));
    }

    /** The JSON as JDK values: for answers and for facts. */
    public static Map<String, Object> tree(Rule rule) {
        return rule.match(new WriteRule());
    }
}
