package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PublishedValuesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/purchase-models.csv", numLinesToSkip = 2)
    void modelsAnswerAsPublished(
            String kind,
            double p1,
            double p2,
            double p3,
            double p4,
            String question,
            int frequency,
            double recency,
            double age,
            double time,
            double expected,
            double tolerance) {
        PurchaseModel model = PurchaseModelKind.of(kind).orElseThrow().with(p1, p2, p3, p4);
        double answer = switch (question) {
            case "conditional" -> model.expected(new PurchaseSummary(frequency, recency, age, 0), time);
            case "alive" -> model.alive(new PurchaseSummary(frequency, recency, age, 0));
            case "expectation" -> model.expected(time);
            case "pmf" -> model.probability(frequency, time);
            default -> throw new IllegalArgumentException(question);
        };
        assertThat(answer).isCloseTo(expected, within(tolerance));
    }
}
