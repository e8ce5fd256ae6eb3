package io.huoshui.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueActivityTest {
    @Test
    void overlapIsTheShareOfHighValueThatIsActiveToo() {
        ValueActivity map = ValueActivity.of(List.of(
                new ValueActivity.Quadrant(true, true, 25, BigDecimal.TEN),
                new ValueActivity.Quadrant(false, true, 75, BigDecimal.ONE),
                new ValueActivity.Quadrant(true, false, 75, BigDecimal.TEN)));
        assertThat(map.overlap()).isEqualByComparingTo("0.25");
        assertThat(map.quadrants()).hasSize(4);
        assertThat(map.quadrants().get(3).people()).isZero();
        assertThat(ValueActivity.of(List.of()).overlap()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"100,40,41,true", "100,40,40,false", "100,100,30,false", "29,0,29,false", "30,0,30,true", "0,0,0,false"
    })
    void warnsWhenMoreOfTheSelectedAreActiveThanValuable(long selected, long value, long activity, boolean warns) {
        assertThat(new AimCheck(selected, value, activity).warning().isPresent())
                .isEqualTo(warns);
    }

    @Test
    void saysBothShares() {
        AimCheck.Warning warning = new AimCheck(200, 25, 160).warning().orElseThrow();
        assertThat(warning.zh()).contains("200", "13 %", "80 %");
        assertThat(warning.en()).contains("200", "13 %", "80 %");
    }
}
