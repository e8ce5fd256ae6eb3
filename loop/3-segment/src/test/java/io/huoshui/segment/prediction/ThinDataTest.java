package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThinDataTest {
    @Test
    void theRuleIsTwoHundredBuyersNinetyDaysAndThirtyWhoCameBack() {
        assertThat(ThinData.in(199, 100, 400)).hasValue(ThinData.TOO_FEW_BUYERS);
        assertThat(ThinData.in(200, 100, 89)).hasValue(ThinData.TOO_SHORT_A_TIME);
        assertThat(ThinData.in(200, 29, 90)).hasValue(ThinData.TOO_FEW_REPEATS);
        assertThat(ThinData.in(200, 30, 90)).isEmpty();
    }
}
