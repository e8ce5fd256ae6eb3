package io.huoshui.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Brand;
import io.huoshui.measure.Cohort;
import io.huoshui.measure.Measurement;
import io.huoshui.measure.MetricDefinition;
import io.huoshui.measure.Observed;
import io.huoshui.measure.Period;
import io.huoshui.measure.Reading;
import io.huoshui.measure.River;
import io.huoshui.measure.Scoreboard;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.Counted;
import io.huoshui.profile.CountedPeople;
import io.huoshui.profile.PeopleBehind;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Random lives, most things on the edge of a window: the database counts what plain looking counts. */
class FactsLawTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("profile");

    private static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    @Test
    void theDatabaseCountsWhatPlainLookingCounts() {
        DataSource database = new SingleConnectionDataSource(DB.jdbcUrl(), true);
        Facts facts = new Facts(database, BRAND);
        World world = new World(database);
        Seeds.check(25, random -> {
            world.clear();
            List<Life> lives = IntStream.rangeClosed(1, 12)
                    .mapToObj(id -> Life.random(id, random))
                    .toList();
            lives.forEach(life -> life.writeTo(world));
            NaiveFacts naive = new NaiveFacts(lives, BRAND.zone());
            boolean net = random.nextBoolean();
            Period period = Seeds.oneOf(random, List.of(Period.values()));
            assertThat(Scoreboard.of(
                            observed(facts.get(ActivityFacts.class), facts.get(PurchaseFacts.class), period, net)))
                    .isEqualTo(Scoreboard.of(observed(naive, naive, period, net)));
            var from = Cohort.firstShown(BRAND.dayOf(World.AT));
            assertThat(facts.get(PurchaseFacts.class).firstOrders(from, World.AT, net))
                    .isEqualTo(naive.firstOrders(from, World.AT, net));
            PeopleBehind behind = facts.get(PeopleBehind.class);
            assertThat(River.of(World.daysAgo(7), period, net, behind))
                    .isEqualTo(River.of(World.daysAgo(7), period, net, naive));
            everyNumberIsThePeopleBehindIt(
                    observed(facts.get(ActivityFacts.class), facts.get(PurchaseFacts.class), period, net),
                    metric -> behind.count(metric.behind().at(World.AT, period, net)));
            for (PurchaseFacts.FirstOrders first : naive.firstOrders(from, World.AT, net)) {
                assertThat(behind.count(CountedPeople.of(World.AT, new Counted.FirstBuyers(first.month(), net))))
                        .isEqualTo(first.buyers());
                CountedPeople again = CountedPeople.of(World.AT, new Counted.BoughtAgain(first.month(), 3, net));
                assertThat(behind.count(again)).isEqualTo(naive.count(again));
            }
        });
    }

    private static void everyNumberIsThePeopleBehindIt(Observed seen, ToLongFunction<MetricDefinition> people) {
        int now = seen.people().size() - 1;
        for (Measurement measured : Scoreboard.of(seen)) {
            MetricDefinition metric = measured.definition();
            long expected = switch (metric.id()) {
                case "people", "new_people", "buyers" -> measured.now().value().longValueExact();
                case "repurchase_rate", "first_order_conversion", "silent_share" -> above(measured.now());
                case "revenue" -> seen.period().get(now).buyers();
                case "aov", "purchase_frequency" -> seen.year().get(now).buyers();
                default -> throw new AssertionError("who is behind " + metric.id() + "?");
            };
            assertThat(people.applyAsLong(metric)).as(metric.id()).isEqualTo(expected);
        }
    }

    /** The people above the line of a share. */
    private static long above(Reading share) {
        return share.value() == null
                ? 0
                : share.value()
                        .multiply(BigDecimal.valueOf(share.n()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private static Observed observed(ActivityFacts activity, PurchaseFacts purchases, Period period, boolean net) {
        return Observed.of(activity, purchases, World.AT, period, net);
    }
}
