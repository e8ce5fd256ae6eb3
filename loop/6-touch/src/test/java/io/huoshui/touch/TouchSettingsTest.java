package io.huoshui.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huoshui.touch.FrequencyCap.Period;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchSettingsTest {
    @Test
    void aCapAllowsOneToAThousand() {
        assertThat(new FrequencyCap(Period.DAY, null, 1).atMost()).isEqualTo(1);
        assertThat(new FrequencyCap(Period.DAY, null, FrequencyCap.MOST).atMost())
                .isEqualTo(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyCap(Period.DAY, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrequencyCap(Period.DAY, null, FrequencyCap.MOST + 1));
    }

    @Test
    void aRateLiesBetweenOnceAMonthAndAMillionASecond() {
        assertThat(new ChannelRate("sms", ChannelRate.MOST, Duration.ofSeconds(1)).promotional())
                .isEqualTo(900_000);
        assertThat(new ChannelRate("sms", 1, ChannelRate.LONGEST).promotional()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelRate("sms", 0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelRate("sms", ChannelRate.MOST + 1, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelRate("sms", 1, Duration.ofMillis(999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelRate("sms", 1, ChannelRate.LONGEST.plusSeconds(1)));
    }

    @Test
    void anAdvisorMayTellSomebodySomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TouchSettings(1, List.of(), TouchSettings.DEFAULT.quiet(), 0, List.of()));
    }
}
