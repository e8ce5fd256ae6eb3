package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.testkit.Seeds;
import io.huoshui.touch.ChannelRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlidingRateTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void noWindowWhereverItIsLaidHoldsMoreThanTheRate() {
        Seeds.check(50, random -> {
            ChannelRate rate = new ChannelRate("sms", 1 + random.nextInt(20), MINUTE);
            SlidingRate sliding = new SlidingRate(rate, List.of());
            List<Instant> began = new ArrayList<>();
            Instant now = NOW;
            for (int i = 0; i < 500; i++) {
                now = now.plusMillis(random.nextInt(9_000));
                if (sliding.room(false, now) > 0) {
                    sliding.begin(now);
                    began.add(now);
                } else {
                    assertThat(sliding.freeAt(false, now))
                            .get()
                            .satisfies(free -> assertThat(free)
                                    .isEqualTo(began.get(began.size() - rate.atMost())
                                            .plus(MINUTE)));
                }
            }
            for (int i = rate.atMost(); i < began.size(); i++) {
                assertThat(Duration.between(began.get(i - rate.atMost()), began.get(i)))
                        .isGreaterThanOrEqualTo(MINUTE);
            }
            assertThat(began.size()).as("and it is used").isGreaterThan(rate.atMost());
        });
    }

    @Test
    void aTenthIsLeftToThoseWhoComeFirst() {
        SlidingRate sliding = new SlidingRate(new ChannelRate("sms", 20, MINUTE), List.of());
        for (int i = 0; i < 18; i++) {
            assertThat(sliding.freeAt(true, NOW)).isEmpty();
            sliding.begin(NOW);
        }
        assertThat(sliding.freeAt(true, NOW)).contains(NOW.plus(MINUTE));
        assertThat(sliding.room(false, NOW)).isEqualTo(2);
    }

    @Test
    void aClockThatWasPutBackADayHoldsNothingUpForADay() {
        SlidingRate sliding = new SlidingRate(new ChannelRate("sms", 1, MINUTE), List.of(NOW));
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        assertThat(sliding.freeAt(false, yesterday)).contains(yesterday.plus(MINUTE));
        assertThat(sliding.freeAt(false, yesterday.plus(MINUTE))).isEmpty();
    }
}
