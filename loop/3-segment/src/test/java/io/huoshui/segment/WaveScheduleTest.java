package io.huoshui.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY,2026-11-22T18:59:59Z,2026-11-22", // 02:59:59 in Shanghai on the 23rd
        "DAILY,2026-11-22T19:00:00Z,2026-11-23",
        "WEEKLY,2026-11-22T18:59:59Z,2026-11-16",
        "WEEKLY,2026-11-22T19:00:00Z,2026-11-23", // a Monday
        "MONTHLY,2026-11-30T18:59:59Z,2026-11-01",
        "MONTHLY,2026-11-30T19:00:00Z,2026-12-01"
    })
    void aPeriodBeginsAtThreeInTheBrandsMorning(WaveSchedule schedule, Instant now, LocalDate period) {
        assertThat(schedule.period(now, People.SHANGHAI)).isEqualTo(period);
    }
}
