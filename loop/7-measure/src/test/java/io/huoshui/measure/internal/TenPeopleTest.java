package io.huoshui.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Brand;
import io.huoshui.measure.Cohort;
import io.huoshui.measure.Measurement;
import io.huoshui.measure.MetricDefinition;
import io.huoshui.measure.Metrics;
import io.huoshui.measure.Period;
import io.huoshui.measure.Reading;
import io.huoshui.measure.River;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.PeopleBehind;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.segment.HeatMap;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Standings;
import io.huoshui.segment.TierSize;
import io.huoshui.testkit.TestDatabase;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Ten people whose every number was worked out by hand; windows are tried exactly on their edges. */
class TenPeopleTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("profile");

    private static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    private static DataSource database;

    private TakePicture picture;

    /** One connection: signing in costs more than all the rest. */
    @BeforeAll
    static void connect() {
        database = new SingleConnectionDataSource(DB.jdbcUrl(), true);
    }

    @BeforeEach
    void meetThem() {
        World world = new World(database);
        world.clear();
        world.person(1, 300)
                .knownBy(2)
                .joined(300)
                .ordered("O11", 299, 300)
                .ordered("O12", 100, 200)
                .lives();
        world.person(2, 400)
                .knownBy(1)
                .ordered("O21", 365, 90)
                .ordered("O22", 364, 150)
                .lives();
        world.person(3, 120).knownBy(1).joined(120).interacted(90).lives();
        world.person(4, 30).knownBy(2).joined(30).ordered("O41", 0, 100).lives();
        world.person(5, 60).knownBy(2).joined(60).ordered("O51", 29, 80).lives();
        world.person(6, 60)
                .knownBy(1)
                .joined(60)
                .ordered("O61", 30, 500, new World.Back(null, 20))
                .lives();
        world.person(7, 50)
                .knownBy(2)
                .joined(50)
                .ordered("O71", 45, 400, new World.Back(100, 10), new World.Back(50, 2))
                .ordered("O72", 5, 120)
                .lives();
        world.person(8, 5).knownBy(1).lives();
        world.person(9, 95).knownBy(1).joined(95).interacted(89).lives();
        world.person(10, 30).knownBy(1).interacted(30).lives();
        Facts facts = new Facts(database, BRAND);
        picture = new TakePicture(
                facts.get(ActivityFacts.class),
                facts.get(PurchaseFacts.class),
                facts.get(PeopleBehind.class),
                new NobodyScored(),
                BRAND);
    }

    @Test
    void countsPeopleAndNewPeople() {
        check(Metrics.PEOPLE, Refunds.NET, "10", "9");
        check(Metrics.NEW_PEOPLE, Refunds.NET, "1", "2"); // seen exactly 30 days ago is not new any more
    }

    @Test
    void countsBuyersOfTheYearWithoutWhollyRefundedOrders() {
        check(Metrics.BUYERS, Refunds.NET, "5", "4");
        check(Metrics.BUYERS, Refunds.GROSS, "6", "5");
    }

    @Test
    void takesRefundsOffWhenTheyHappened() {
        check(Metrics.REVENUE, Refunds.NET, "300.00", "80.00");
        check(Metrics.AOV, Refunds.NET, "171.43", "186.67"); // 1200 / 7, a week earlier 1120 / 6
        check(Metrics.AOV, Refunds.GROSS, "231.25", "245.71"); // 1850 / 8, a week earlier 1720 / 7
    }

    @Test
    void dividesRepeatBuyersByBuyers() {
        check(Metrics.REPURCHASE_RATE, Refunds.NET, "0.400000", "0.500000");
        check(Metrics.REPURCHASE_RATE, Refunds.GROSS, "0.333333", "0.400000");
        check(Metrics.PURCHASE_FREQUENCY, Refunds.NET, "1.400000", "1.500000");
    }

    @Test
    void givesEveryContactThirtyDaysForTheFirstOrder() {
        Reading now = reading(Metrics.FIRST_ORDER_CONVERSION, Refunds.NET).now();
        assertThat(now.n()).isEqualTo(5); // 4, 5, 6, 7, 9: not the one who joined exactly 120 days ago
        assertThat(now.value()).isEqualByComparingTo("0.4"); // 4 (exactly 30 days later) and 7
        assertThat(reading(Metrics.FIRST_ORDER_CONVERSION, Refunds.GROSS).now().value())
                .isEqualByComparingTo("0.6");
    }

    @Test
    void callsPeopleSilentWhoseLastInteractionIsExactlyNinetyDaysOld() {
        check(Metrics.SILENT_SHARE, Refunds.NET, "0.400000", "0.222222");
    }

    @Test
    void putsAnIntervalOnSharesAndMeans() {
        Reading repurchase = reading(Metrics.REPURCHASE_RATE, Refunds.NET).now();
        assertThat(repurchase.interval().low()).isEqualByComparingTo("0.117621");
        assertThat(repurchase.interval().high()).isEqualByComparingTo("0.769276");
        Reading aov = reading(Metrics.AOV, Refunds.NET).now();
        assertThat(aov.interval().low()).isEqualByComparingTo("110.88");
        assertThat(aov.interval().high()).isEqualByComparingTo("231.98");
    }

    @Test
    void showsTwelveWeeksThatEndNow() {
        assertThat(reading(Metrics.PEOPLE, Refunds.NET).weeks().stream()
                        .map(week -> week.value().intValue()))
                .containsExactly(4, 4, 4, 6, 7, 7, 7, 9, 9, 9, 9, 10);
    }

    @Test
    void letsTheRiverRun() {
        assertThat(take(Refunds.NET).river().reaches().stream().map(River.Reach::people))
                .containsExactly(1L, 10L, 4L, 6L, 5L, 2L, null);
        assertThat(leak(1)).isEqualTo("6 of 0.6: who=seen&without=identified-2&at=2026-11-22T16:00:00Z");
        // Recognised, and silent for 90 days: the first, who bought 100 days ago.
        assertThat(leak(2)).isEqualTo("1 of 0.25: who=identified-2&without=active-90d&at=2026-11-22T16:00:00Z");
        assertThat(leak(4))
                .isEqualTo("3 of 0.6: who=buyers-365d-1-net&without=buyers-365d-2-net&at=2026-11-22T16:00:00Z");
    }

    @Test
    void followsFirstBuyersMonthByMonth() {
        List<Cohort> cohorts = take(Refunds.NET).cohorts();
        assertThat(cohorts.stream().map(each -> each.month() + ":" + each.buyers()))
                .containsExactly("2026-01:1", "2026-10:2", "2026-11:1");
        List<Cohort.Rate> january = cohorts.get(0).rates();
        assertThat(january.stream().map(Cohort.Rate::rate))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(january.stream().filter(Cohort.Rate::open).map(Cohort.Rate::month))
                .containsExactly(10);
        assertThat(cohorts.get(1).rates()).containsExactly(new Cohort.Rate(1, 0, true));
        assertThat(cohorts.get(2).rates()).isEmpty();
    }

    @Test
    void takesRefundsOfUnknownOrdersOffTheRevenueOfTheirDay() {
        World world = new World(database);
        world.person(11, 3).refundOnly("O99", new World.Back(40, 3)).lives();
        check(Metrics.REVENUE, Refunds.NET, "260.00", "80.00");
        check(Metrics.REVENUE, Refunds.GROSS, "300.00", "580.00");
    }

    private String leak(int stage) {
        River.Leak leak = take(Refunds.NET).river().reaches().get(stage).leak();
        return leak.people() + " of " + leak.share() + ": " + leak.behind().query();
    }

    private void check(MetricDefinition metric, Refunds refunds, String now, String weekEarlier) {
        Measurement measured = reading(metric, refunds);
        assertThat(measured.now().value()).as(metric.id()).hasToString(now);
        assertThat(measured.previous()).as(metric.id() + " a week earlier").hasToString(weekEarlier);
    }

    private Measurement reading(MetricDefinition metric, Refunds refunds) {
        return take(refunds).measurements().stream()
                .filter(each -> each.definition().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private Picture take(Refunds refunds) {
        return picture.at(World.AT, Period.MONTH, refunds);
    }

    /** Before the first wave. */
    private static final class NobodyScored implements Standings {
        @Override
        public Optional<Standing> find(int profileId) {
            return Optional.empty();
        }

        @Override
        public HeatMap heatMap() {
            return HeatMap.of(List.of());
        }

        @Override
        public List<TierSize> tierSizes() {
            return TierSize.of(List.of());
        }

        @Override
        public ScoringSettings scoring() {
            return ScoringSettings.DEFAULT;
        }
    }
}
