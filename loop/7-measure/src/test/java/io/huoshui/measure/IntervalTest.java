package io.huoshui.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void agreesWithThePublishedWilsonInterval() {
        Interval interval = Interval.ofShare(18, 20);
        assertThat(interval.low()).isBetween(new BigDecimal("0.698965"), new BigDecimal("0.698975"));
        assertThat(interval.high()).isBetween(new BigDecimal("0.972125"), new BigDecimal("0.972135"));
    }

    @Test
    void staysWithinZeroAndOne() {
        assertThat(Interval.ofShare(0, 3).low()).isEqualByComparingTo("0");
        assertThat(Interval.ofShare(0, 3).high()).isLessThan(new BigDecimal("0.6"));
        assertThat(Interval.ofShare(3, 3).high()).isEqualByComparingTo("1");
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatThrownBy(() -> Interval.ofShare(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.ofShare(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
