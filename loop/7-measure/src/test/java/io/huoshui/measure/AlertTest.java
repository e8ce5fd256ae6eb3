package io.huoshui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {
    @ParameterizedTest
    @CsvSource({
        "silent_share,           710, 1000, RED",
        "silent_share,           700, 1000, WATCH", // exactly on the line: not crossed, the interval touches it
        "silent_share,           600, 1000, ",
        "silent_share,            29,   29, WATCH", // crossed, but by too few
        "silent_share,            30,   30, RED",
        "first_order_conversion, 140, 1000, RED",
        "first_order_conversion, 160, 1000, WATCH",
        "first_order_conversion, 190, 1000, ",
        "repurchase_rate,          0,    0, ",
    })
    void judgesAgainstTheRedLine(String id, long hits, long n, Alert.Level level) {
        MetricDefinition metric = Metrics.ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Reading reading = Reading.ofShare(hits, n);
        assertThat(Alert.of(new Measurement(metric, List.of(reading, reading)))
                        .map(Alert::level)
                        .orElse(null))
                .isEqualTo(level);
    }

    @Test
    void saysWhatAndHowFarInBothLanguages() {
        Reading reading = Reading.ofShare(712, 1000);
        Alert alert = Alert.of(new Measurement(Metrics.SILENT_SHARE, List.of(reading, reading)))
                .orElseThrow();
        assertThat(alert.zh()).isEqualTo("沉默客户占比 71.2%（红线 70.0%）");
        assertThat(alert.en()).isEqualTo("Silent customers 71.2% (red line 70.0%)");
    }

    @Test
    void hasNothingToSayAboutNumbersWithoutARedLine() {
        Reading reading = Reading.ofCount(0);
        assertThat(Alert.of(new Measurement(Metrics.PEOPLE, List.of(reading, reading))))
                .isEmpty();
    }
}
