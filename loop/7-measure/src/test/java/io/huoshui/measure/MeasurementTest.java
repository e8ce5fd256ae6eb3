package io.huoshui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    @Test
    void tellsPeopleAndMoneyRelativelySharesInPointsAndCountsPlainly() {
        assertThat(change(Metrics.PEOPLE, Reading.ofCount(100), Reading.ofCount(110)))
                .isEqualTo("0.100000");
        assertThat(change(Metrics.SILENT_SHARE, Reading.ofShare(50, 100), Reading.ofShare(60, 100)))
                .isEqualTo("0.100000");
        assertThat(change(Metrics.PURCHASE_FREQUENCY, Reading.ofRatio(12, 10), Reading.ofRatio(13, 10)))
                .isEqualTo("0.100000");
    }

    @Test
    void knowsNoChangeFromNothing() {
        assertThat(change(Metrics.PEOPLE, Reading.ofCount(0), Reading.ofCount(110)))
                .isEqualTo("none");
        assertThat(change(Metrics.SILENT_SHARE, Reading.ofShare(0, 0), Reading.ofShare(60, 100)))
                .isEqualTo("none");
    }

    private static String change(MetricDefinition metric, Reading before, Reading now) {
        return new Measurement(metric, List.of(before, now))
                .change()
                .map(Object::toString)
                .orElse("none");
    }
}
