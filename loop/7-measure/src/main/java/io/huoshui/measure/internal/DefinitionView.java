package io.huoshui.measure.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huoshui.measure.MetricDefinition;

/** {@code MetricDefinition} of the operator API. */
record DefinitionView(String id, WordsView zh, WordsView en, String unit) {
    record WordsView(String name, @JsonProperty("short") String brief, String formula, String window) {}

    static DefinitionView of(MetricDefinition metric) {
        return new DefinitionView(
                metric.id(),
                words(metric.zh()),
                words(metric.en()),
                metric.unit().word());
    }

    private static WordsView words(MetricDefinition.Words words) {
        return new WordsView(words.name(), words.brief(), words.formula(), words.window());
    }
}
