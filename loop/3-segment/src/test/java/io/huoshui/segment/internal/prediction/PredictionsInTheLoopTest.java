package io.huoshui.segment.internal.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Refused;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.rule.Figure;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fits, predictions and doors behind the real stages and PostgreSQL. */
class PredictionsInTheLoopTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final Instant START = Instant.parse("2026-01-01T04:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(240));

    private record Bought(String who, String order, String total, Instant at) {}

    /** People who come during the first 120 days, buy at their own pace and stop some day. */
    private static void shop(LiveLoop loop, int people) {
        SplittableRandom random = new SplittableRandom(11);
        List<Bought> bought = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            double day = random.nextDouble() * 120;
            double gap = 5 + random.nextDouble() * random.nextDouble() * 120;
            double price = 50 + random.nextDouble() * 200;
            for (int n = 0; day < 240; n++) {
                Instant at = START.plusSeconds((long) (day * 86_400));
                String total = String.valueOf(Math.round(price * (0.5 + random.nextDouble())));
                bought.add(new Bought("u" + i, "o" + i + "-" + n, total, at));
                if (random.nextDouble() < 0.25) {
                    break;
                }
                day -= gap * Math.log(1 - random.nextDouble());
            }
        }
        bought.sort(Comparator.comparing(Bought::at));
        bought.forEach(each -> loop.order(each.who(), each.order(), each.total(), each.at()));
    }

    private static LiveLoop opened(int people) {
        LiveLoop loop = new LiveLoop(db, NOW);
        shop(loop, people);
        loop.run(500);
        return loop;
    }

    private static long fits(LiveLoop loop) {
        return loop.facts(SystemEvents.PREDICTIONS_FITTED);
    }

    @Test
    void aSettledPoolIsFittedOnceADayAndEveryBuyerIsPredicted() {
        try (LiveLoop loop = opened(300)) {
            loop.appendFits.look();
            assertThat(fits(loop)).as("not settled yet").isZero();
            loop.appendFits.look();
            loop.appendFits.look();
            assertThat(fits(loop)).isEqualTo(1);
            loop.run(1);
            loop.appendFits.look();
            assertThat(fits(loop)).isEqualTo(1);

            PredictionsView view = loop.door().predictions();
            assertThat(view.inForce().buyers()).isEqualTo(300);
            assertThat(view.inForce().by()).isEqualTo("schedule");
            assertThat(view.inForce().spend()).isNotNull();
            assertThat(view.totals().people()).isEqualTo(300);
            assertThat(view.thin()).isNull();
            assertThat(view.fits()).hasSize(1);

            CalibrationView calibration = loop.door().calibration();
            assertThat(calibration.models()).hasSize(3);
            assertThat(calibration.end()).isEqualTo(calibration.from().plusDays(80));
            assertThat(calibration.weeks()).hasSizeGreaterThan(30);
            long actual = calibration.models().get(0).actual();
            assertThat(calibration.models()).allSatisfy(model -> {
                assertThat(model.actual()).isEqualTo(actual);
                assertThat(model.predicted().doubleValue()).isBetween(actual * 0.7, actual * 1.3);
            });

            loop.clock.tick(Duration.ofDays(1));
            loop.appendFits.look();
            assertThat(fits(loop)).isEqualTo(2);
        }
    }

    @Test
    void anOrderIsSeenAtOnceAndWhatFollowsIsAFunctionOfTheLog() {
        try (LiveLoop loop = opened(250)) {
            loop.appendFits.ask("林悦");
            loop.appendFits.look();
            loop.run(1);
            int person = loop.person("u7");
            PredictionController.PersonView before = loop.door().person(person);
            assertThat(before.state()).isEqualTo("predicted");
            assertThat(before.asOf()).isEqualTo(LocalDate.parse("2026-08-29"));
            assertThat(before.ltvLow()).isLessThanOrEqualTo(before.ltv());
            assertThat(before.ltvHigh()).isGreaterThanOrEqualTo(before.ltv());

            Instant later = NOW.plus(Duration.ofDays(3));
            loop.order("u7", "new-1", "120", later);
            loop.order("new", "new-2", "80", later.plusSeconds(1));
            loop.order("u7", "new-3", "90", later.plus(Duration.ofDays(1)));
            loop.run(10);
            PredictionController.PersonView after = loop.door().person(person);
            assertThat(after.asOf()).isEqualTo(LocalDate.parse("2026-09-02"));
            assertThat(after.frequency()).isEqualTo(before.frequency() + 2);
            assertThat(after.alive()).isGreaterThan(before.alive());
            assertThat(loop.door().person(loop.person("new")).frequency()).isZero();
            assertThat(loop.predictions().figures(Set.of(person)).get(person))
                    .containsKeys(Figure.P_ALIVE, Figure.EXPECTED_ORDERS_90D, Figure.RESIDUAL_LTV);

            String live = loop.real.digest();
            for (int size : new int[] {1, 60}) {
                loop.real.replay(() -> size);
                assertThat(loop.real.digest()).as("batches of %d", size).isEqualTo(live);
            }
        }
    }

    @Test
    void mergesAndRefundsChangeWhatIsPredicted() {
        try (LiveLoop loop = opened(220)) {
            loop.appendFits.ask("林悦");
            loop.appendFits.look();
            loop.run(1);
            int survivor = loop.person("u7");
            int other = loop.person("u8");
            int before = loop.door().person(survivor).frequency();
            int more = loop.door().person(other).frequency() + 1;
            loop.clock.tick(Duration.ofDays(1));
            loop.real.system(
                    SystemEvents.PROFILES_MERGED,
                    loop.clock.instant(),
                    Map.of("survivor", survivor, "other", other, "because", "same person", "by", "林悦"));
            loop.order("once", "only", "60", loop.clock.instant());
            loop.run(10);
            assertThat(loop.door().person(survivor).frequency()).isEqualTo(before + more);
            assertThat(loop.predictions().figures(Set.of(other))).isEmpty();
            int once = loop.person("once");
            assertThat(loop.door().person(once).state()).isEqualTo("predicted");

            loop.refund("once", "only", "60", loop.clock.tick(Duration.ofDays(1)));
            loop.run(10);
            assertThat(loop.door().person(once).state()).isEqualTo("not-bought");

            String live = loop.real.digest();
            loop.real.replay(() -> 30);
            assertThat(loop.real.digest()).isEqualTo(live);
        }
    }

    @Test
    void thinDataPredictsNothingAndSaysWhy() {
        try (LiveLoop loop = opened(60)) {
            assertThat(loop.door().predictions().rule().buyers()).isEqualTo(200);
            assertThat(loop.door().fit().state()).isEqualTo("asked");
            assertThat(loop.real.audited).contains("predictions.fit predictions");
            assertThat(loop.door().predictions().asked()).isTrue();
            loop.appendFits.look();
            assertThat(fits(loop)).isZero();
            PredictionsView view = loop.door().predictions();
            assertThat(view.inForce()).isNull();
            assertThat(view.asked()).isFalse();
            assertThat(view.running()).isFalse();
            assertThat(view.thin().code()).isEqualTo("TOO_FEW_BUYERS");
            assertThat(view.thin().zh()).isEqualTo("买过的人不足 200 位");
            assertThat(view.thin().buyers()).isEqualTo(60);
            assertThat(loop.door().person(loop.person("u7")).state()).isEqualTo("thin");
            assertThat(loop.door().calibration()).isEqualTo(CalibrationView.NONE);
            assertThatThrownBy(() -> loop.door().person(999_999)).isInstanceOf(Refused.class);
        }
    }
}
