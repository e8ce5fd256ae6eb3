package io.huoshui.journey.internal.form;

import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.node.Awaited;
import io.huoshui.segment.rule.SelectorForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Journeys to and from JSON; the form is published in {@code docs/reference/journey.schema.json}. */
public final class JourneyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SelectorForm selectors;

    public JourneyJson(SelectorForm selectors) {
        this.selectors = selectors;
    }

    /** What an operator sent, with every problem of its form. */
    public JourneyRead readForm(String json) {
        try {
            return readTree(JSON.readValue(json, Object.class));
        } catch (JacksonException unreadable) {
            return new JourneyRead(
                    Optional.empty(), List.of(new JourneyProblem("", "", JourneyReason.JOURNEY_UNREADABLE, "")));
        }
    }

    /** @param tree the JSON as JDK values, as in {@link io.huoshui.base.Fields} */
    public JourneyRead readTree(@Nullable Object tree) {
        return new ReadJourney(selectors).read(tree);
    }

    /** A journey we wrote ourselves. */
    public Journey read(String json) {
        JourneyRead read = readForm(json);
        return read.journey()
                .orElseThrow(() -> new IllegalStateException("a stored journey cannot be read: " + read.problems()));
    }

    /** Canonical: equal journeys give equal text. */
    public String write(Journey journey) {
        return JSON.writeValueAsString(tree(journey));
    }

    /** The JSON as JDK values: for answers and for facts. */
    public Map<String, Object> tree(Journey journey) {
        return new WriteJourney(selectors).journey(journey);
    }

    /** Something awaited, in its form; empty when it cannot be read. */
    public Optional<Awaited> readAwaited(Object tree) {
        return readTree(Map.of("nodes", List.of(), "aim", Map.of("what", tree)))
                .journey()
                .flatMap(each -> Optional.ofNullable(each.aim()))
                .map(Journey.Aim::what);
    }

    public Map<String, Object> tree(Awaited what) {
        return new WriteJourney(selectors).awaited(what);
    }

    /** Any JSON object as JDK values. */
    public static Object values(String json) {
        return JSON.readValue(json, Object.class);
    }

    public static String text(Object values) {
        return JSON.writeValueAsString(values);
    }
}
