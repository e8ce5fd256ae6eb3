package io.huoshui.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuantileTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/quintiles.csv", numLinesToSkip = 2)
    void agreesWithPublishedDefinitionExactly(String values, String p20, String p40, String p60, String p80) {
        List<BigDecimal> numbers =
                Arrays.stream(values.split(" ")).map(BigDecimal::new).toList();
        Quantile quantile = Quantile.of(numbers);
        assertThat(List.of("0.2", "0.4", "0.6", "0.8"))
                .map(p -> quantile.at(new BigDecimal(p)).toPlainString())
                .containsExactly(p20, p40, p60, p80);
    }

    @Test
    void staysBetweenSmallestAndLargestWhateverShareIsAsked() {
        Quantile quantile = Quantile.of(List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(quantile.at(new BigDecimal("-0.5"))).isEqualByComparingTo("1");
        assertThat(quantile.at(new BigDecimal("1.5"))).isEqualByComparingTo("10");
    }

    @Test
    void hasNoneOfNothing() {
        assertThatThrownBy(() -> Quantile.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
