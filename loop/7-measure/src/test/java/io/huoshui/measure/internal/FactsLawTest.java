package io.huoshui.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Brand;
import io.huoshui.measure.Cohort;
import io.huoshui.measure.Observed;
import io.huoshui.measure.Period;
import io.huoshui.measure.Scoreboard;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.time.ZoneId;
import java.util.List;
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
            assertThat(facts.get(ActivityFacts.class).identified(World.daysAgo(7), 2))
                    .isEqualTo(naive.identified(World.daysAgo(7), 2));
        });
    }

    private static Observed observed(ActivityFacts activity, PurchaseFacts purchases, Period period, boolean net) {
        return Observed.of(activity, purchases, World.AT, period, net);
    }
}
