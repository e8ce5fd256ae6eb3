package io.huoshui.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.SystemEvents;
import io.huoshui.segment.Standings;
import io.huoshui.segment.Tier;
import io.huoshui.segment.TierSize;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** This stage behind the real profile stage, wired as in the product: more people than one chunk, a wave, days passing, a replay. */
class RealPeopleTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final int PEOPLE = 2_500;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void aThousandsStrongPoolIsMeasuredStreamedAndReplayedExactly() {
        try (RealLoop loop = new RealLoop(db, START)) {
            for (int i = 1; i <= PEOPLE; i++) {
                String what = i % 4 == 0 ? "Content Viewed" : "Order Completed";
                loop.track("u" + i, null, what, START.minus(Duration.ofHours(i)), START, order(i));
            }
            Instant later = START.plus(Duration.ofDays(40));
            loop.system(SystemEvents.RFM_WAVE_DUE, START.plusSeconds(1), Map.of("wave", "w1"));
            loop.system(SystemEvents.TIME_PASSED, later, Map.of("at", later.toString()));

            loop.replay(() -> 700);
            String live = loop.digest();
            Standings standings = loop.bean(Standings.class);
            assertThat(standings.heatMap().people()).isEqualTo(PEOPLE * 3 / 4);
            assertThat(standings.tierSizes().stream()
                            .mapToLong(TierSize::people)
                            .sum())
                    .isEqualTo(PEOPLE);
            assertThat(standings.tierSizes().stream().filter(each -> each.tier() == Tier.HIGH))
                    .allMatch(each -> each.people() == PEOPLE / 5);
            assertThat(loop.bean(StandingTable.class).earliestChange().orElseThrow())
                    .isAfter(later);

            loop.replay(() -> 97);
            assertThat(loop.digest()).isEqualTo(live);
        }
    }

    private static Map<String, Object> order(int i) {
        return Map.of("properties", Map.of("order_id", "o" + i, "total", String.valueOf(i), "currency", "CNY"));
    }
}
