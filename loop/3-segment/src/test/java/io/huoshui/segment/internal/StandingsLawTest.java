package io.huoshui.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.Standing;
import io.huoshui.segment.TierSettings;
import io.huoshui.segment.TierSettings.HighBy;
import io.huoshui.segment.TierSettings.SilentBy;
import io.huoshui.segment.Wave;
import io.huoshui.segment.WaveSchedule;
import io.huoshui.segment.Yardstick;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Laws on random logs: orders, refunds before and after their orders, silence, waves, settings and clocks. */
class StandingsLawTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("segment");

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int PEOPLE = 12;

    @Test
    void theLiveStandingIsWhatTheWholeLogSaysAtEveryInstant() {
        Seeds.check(8, random -> {
            SmallLoop loop = new SmallLoop(db);
            loop.replay(() -> 1);
            Instant now = START;
            for (int i = 0; i < 90; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(i % 9 == 0 ? 60_000 : 2_000)));
                loop.passTime(now);
                loop.run(something(loop, random, now));
                if (i % 3 == 0) {
                    now = now.plus(Duration.ofHours(random.nextInt(200)));
                    loop.passTime(now);
                }
                assertThat(standings(loop)).as("after %s events, at %s", i, now).isEqualTo(naive(loop, now));
            }
        });
    }

    @Test
    void whereBatchesAreCutAndHowOftenTheLogIsReplayedMakesNoDifference() {
        Seeds.check(3, random -> {
            SmallLoop loop = new SmallLoop(db);
            loop.replay(() -> 1);
            Instant now = START;
            for (int i = 0; i < 150; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(3_000)));
                loop.passTime(now);
                loop.run(something(loop, random, now));
            }
            String oneByOne = loop.digest();
            assertThat(oneByOne).contains("tier_movement=");
            loop.replay(() -> 1_000);
            assertThat(loop.digest()).isEqualTo(oneByOne);
            loop.replay(() -> 1 + random.nextInt(7));
            assertThat(loop.digest()).isEqualTo(oneByOne);
        });
    }

    private static Event something(SmallLoop loop, RandomGenerator random, Instant now) {
        int person = 1 + random.nextInt(PEOPLE);
        int what = random.nextInt(100);
        Instant occurred = now.minus(Duration.ofHours(random.nextInt(48))).plus(Duration.ofHours(random.nextInt(8)));
        String order = "o" + person + "-" + random.nextInt(4);
        if (what < 30) {
            return loop.person(
                    person,
                    "Order Completed",
                    occurred,
                    now,
                    Map.of("order_id", freshOrder(loop, person), "total", amount(random)));
        } else if (what < 45) {
            return loop.refund(person, order, amount(random), occurred, now);
        } else if (what < 80) {
            return loop.person(person, "Content Viewed", occurred, now, Map.of());
        } else if (what < 85) {
            return loop.person(person, "Message Delivered", occurred, now, Map.of());
        } else if (what < 95) {
            String asOf = SmallLoop.BRAND
                    .dayOf(now)
                    .minusDays(random.nextInt(3) == 0 ? 20 : 0)
                    .toString();
            return loop.wave("w" + loop.log.size(), asOf, now);
        }
        return loop.settings(settings(random), now);
    }

    /** Order ids o1-0, o1-1 … so that refunds, drawn from the first four, meet orders to come. */
    private static String freshOrder(SmallLoop loop, int person) {
        long orders = loop.log.stream()
                .filter(each -> each.isTrack("Order Completed") && ("" + person).equals(each.userId()))
                .count();
        return "o" + person + "-" + orders;
    }

    private static String amount(RandomGenerator random) {
        return List.of("0", "10", "10", "19.99", "100", "0.01", "250.5").get(random.nextInt(7));
    }

    private static Fields settings(RandomGenerator random) {
        if (random.nextBoolean()) {
            return SettingsFields.of(new TierSettings(
                    2,
                    new BigDecimal("0.3"),
                    HighBy.values()[random.nextInt(3)],
                    SilentBy.values()[random.nextInt(2)],
                    new BigDecimal("0.25"),
                    1 + random.nextInt(40)));
        }
        return SettingsFields.of(new ScoringSettings(
                2,
                Scoring.values()[random.nextInt(2)],
                Refunds.values()[random.nextInt(2)],
                random.nextBoolean() ? null : 1 + random.nextInt(60),
                WaveSchedule.WEEKLY,
                ScoringSettings.DEFAULT.fixed()));
    }

    private static Map<Integer, String> standings(SmallLoop loop) {
        Map<Integer, String> standings = new TreeMap<>();
        loop.forEach(person -> standings.put(
                person.id(), words(loop.standings.find(List.of(person.id())).get(person.id()))));
        return standings;
    }

    private static String words(Standing standing) {
        Rfm rfm = standing.rfm();
        String facts = rfm == null
                ? "null 0 0"
                : rfm.lastOrderOn() + " " + rfm.frequency() + " "
                        + rfm.monetary().stripTrailingZeros().toPlainString();
        return facts
                + " " + (standing.scores() == null ? "-" : standing.scores().digits())
                + " " + (standing.tier() == null ? "-" : standing.tier())
                + " " + standing.quietSince()
                + " " + standing.highValue()
                + " " + standing.highActivity();
    }

    private static Map<Integer, String> naive(SmallLoop loop, Instant now) {
        LocalDate today = SmallLoop.BRAND.dayOf(now);
        Yardstick yardstick = loop.waves.inUse().map(Wave::yardstick).orElse(null);
        return new NaiveStandings(loop.log, today, loop.scoring.current().basis()).standings(yardstick);
    }
}
