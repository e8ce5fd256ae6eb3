package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonsenseTest {
    @ParameterizedTest
    @CsvSource({
        "2,30,20,5,BOUGHT_AFTER_THE_END",
        "0,3,20,0,TIME_WITHOUT_A_REPEAT",
        "2,0,20,5,REPEAT_WITHOUT_TIME",
        "1.5,3,20,5,NOT_A_COUNT",
        "-1,0,20,0,NOT_A_COUNT",
        "NaN,0,20,0,NOT_A_COUNT",
        "1,-3,20,5,NOT_A_NUMBER",
        "1,NaN,20,5,NOT_A_NUMBER",
        "1,3,Infinity,5,NOT_A_NUMBER",
        "1,3,20,-5,NOT_A_NUMBER"
    })
    void whatNobodyCanHaveDoneIsNamed(double frequency, double recency, double age, double value, Nonsense what) {
        assertThat(Nonsense.in(frequency, recency, age, value)).hasValue(what);
    }

    @Test
    void nothingElseIsNonsense() {
        assertThat(Nonsense.in(0, 0, 0, 0)).isEmpty();
        assertThat(Nonsense.in(3, 20, 20, 0)).isEmpty();
    }

    @Test
    void aSummaryOfNonsenseIsNotMade() {
        assertThatThrownBy(() -> new PurchaseSummary(2, 30, 20, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last purchase");
    }
}
