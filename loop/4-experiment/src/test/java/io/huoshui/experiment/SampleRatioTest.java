package io.huoshui.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huoshui.experiment.SampleRatio.Arm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleRatioTest {
    @Test
    void agreesWithPublishedAndIndependentlyComputedValues() throws IOException {
        List<List<String>> rows = Golden.rows("sample-ratio.csv");
        assertThat(rows).hasSizeGreaterThan(10);
        for (List<String> row : rows) {
            SampleRatio ratio = SampleRatio.of(arms(Golden.numbers(row.get(0)), Golden.numbers(row.get(1))))
                    .orElseThrow();
            double chiSquare = Double.parseDouble(row.get(2));
            double p = Double.parseDouble(row.get(4));
            assertThat(ratio.chiSquare()).as("%s", row).isCloseTo(chiSquare, within(1e-9 * (1 + chiSquare)));
            assertThat(ratio.degrees()).isEqualTo(Integer.parseInt(row.get(3)));
            assertThat(ratio.p()).as("%s", row).isCloseTo(p, within(1e-9 * p));
        }
    }

    @Test
    void theAlarmRingsBelowOneInAThousand() {
        assertThat(SampleRatio.of(arms(List.of(1, 1), List.of(821_588, 815_482)))
                        .orElseThrow()
                        .isAlarm())
                .isTrue();
        assertThat(SampleRatio.of(arms(List.of(9, 1), List.of(9_000, 1_100)))
                        .orElseThrow()
                        .isAlarm())
                .as("p .0028")
                .isFalse();
    }

    @Test
    void withTooFewPeopleItSaysNothing() {
        assertThat(SampleRatio.of(arms(List.of(1, 1), List.of(9, 0))))
                .as("4.5 expected")
                .isEmpty();
        assertThat(SampleRatio.of(arms(List.of(1, 1), List.of(10, 0))))
                .as("5 expected")
                .isPresent();
        assertThat(SampleRatio.of(arms(List.of(9, 1), List.of(40, 9))))
                .as("4.9 expected")
                .isEmpty();
        assertThat(SampleRatio.of(arms(List.of(1, 1), List.of(0, 0)))).isEmpty();
        assertThat(SampleRatio.of(arms(List.of(1), List.of(100)))).isEmpty();
    }

    private static List<Arm> arms(List<Integer> weights, List<Integer> people) {
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            arms.add(new Arm(weights.get(i), people.get(i)));
        }
        return arms;
    }
}
