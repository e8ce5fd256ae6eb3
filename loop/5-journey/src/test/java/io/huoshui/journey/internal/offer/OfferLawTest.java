package io.huoshui.journey.internal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.SystemEvents;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Random lives of random people: laws that hold wherever batches are cut. */
class OfferLawTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "journey");

    private static final List<String> POOLS = List.of("gift", "days", "gone");
    private static final int FACTS = 160;

    @Test
    void theSameLogGivesTheSameCouponsHoweverItIsCutAndTheBooksComeOutEven() {
        Seeds.check(25, random -> {
            try (OfferLoop loop = new OfferLoop(db)) {
                live(loop, random);
                String live = loop.digest();
                Set<String> told = Set.copyOf(loop.emitted.keySet());
                theBooksComeOutEven(loop);
                for (int cuts = 0; cuts < 2; cuts++) {
                    loop.replay(() -> 1 + random.nextInt(40));
                    assertThat(loop.digest()).isEqualTo(live);
                    assertThat(loop.emitted.keySet()).isEqualTo(told);
                }
            }
        });
    }

    private static void theBooksComeOutEven(OfferLoop loop) {
        assertThat(loop.rows("""
            select pool.id from coupon_pool as pool
             where issued <> (select count(*) from coupon where pool = pool.id)
                or issued <> (select coalesce(max(no), 0) from coupon where pool = pool.id)
                or issued <> (select count(*) from coupon
                               where pool = pool.id and state in ('open', 'redeemed', 'expired', 'withdrawn'))"""))
                .as("issued = open + redeemed + expired + withdrawn")
                .isEmpty();
        assertThat(loop.rows("select id from coupon_pool where issued > stock")).isEmpty();
        assertThat(loop.rows(
                        "select code from coupon where state = 'open' and expires_at < '" + loop.clock.instant() + "'"))
                .isEmpty();
        for (String row : loop.rows("select identity || ' ' || profile_id || ' ' || code from coupon")) {
            String[] parts = row.split(" ");
            assertThat(loop.person(parts[0])).as("who has %s", parts[2]).isEqualTo(Integer.parseInt(parts[1]));
        }
        assertThat(loop.emitted.keySet().stream().filter(each -> each.startsWith("coupon-issued")))
                .hasSameSizeAs(loop.rows("select code from coupon"));
        assertThat(loop.emitted.keySet().stream().filter(each -> each.startsWith("coupon-redeemed")))
                .hasSameSizeAs(loop.rows("select code from coupon where state = 'redeemed'"));
    }

    private static void live(OfferLoop loop, RandomGenerator random) {
        loop.pool("gift", 8 + random.nextInt(20), 1 + random.nextInt(3), 2);
        List<Long> merges = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            act(loop, random, merges);
        }
        loop.passTime(Duration.ofSeconds(1));
    }

    private static void act(OfferLoop loop, RandomGenerator random, List<Long> merges) {
        String user = "u" + random.nextInt(8);
        String device = "d" + random.nextInt(6);
        switch (random.nextInt(14)) {
            case 0, 1 -> loop.claim(user, Seeds.oneOf(random, POOLS));
            case 2 -> loop.track(null, device, "Coupon Claimed", Map.of("pool", "gift"));
            case 3, 4 -> loop.track(user, null, "Product Viewed", Map.of());
            case 5 -> loop.track(null, device, "Product Viewed", Map.of());
            case 6, 7 -> use(loop, random, user, "Order Completed");
            case 8 -> use(loop, random, user, "Coupon Applied");
            case 9 -> loop.passTime(Duration.ofHours(random.nextInt(30)));
            case 10 -> merge(loop, random, merges);
            case 11 -> undo(loop, random, merges);
            case 12 -> loop.track(user, device, "Content Viewed", Map.of());
            default -> operators(loop, random);
        }
    }

    private static void use(OfferLoop loop, RandomGenerator random, String user, String what) {
        List<String> codes = loop.rows("select code from coupon order by code");
        if (!codes.isEmpty()) {
            String order = "o" + random.nextInt(30);
            int total = 100 + random.nextInt(200);
            loop.track(
                    user, null, what, Map.of("coupon", Seeds.oneOf(random, codes), "order_id", order, "total", total));
        }
    }

    private static void merge(OfferLoop loop, RandomGenerator random, List<Long> merges) {
        int survivor = loop.person("u" + random.nextInt(8));
        int other = loop.person("u" + random.nextInt(8));
        if (survivor > 0 && other > 0 && survivor != other) {
            loop.decide(SystemEvents.PROFILES_MERGED, Map.of("survivor", survivor, "other", other, "because", "同一人"));
            merges.add(loop.head());
        }
    }

    private static void undo(OfferLoop loop, RandomGenerator random, List<Long> merges) {
        if (!merges.isEmpty()) {
            long merge = merges.remove(random.nextInt(merges.size()));
            loop.decide(SystemEvents.MERGE_UNDONE, Map.of("merge", merge + "-0"));
        }
    }

    private static void operators(OfferLoop loop, RandomGenerator random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> loop.pool("days", 5, 2, random.nextInt(3));
            case 2, 3 ->
                loop.rows("select code from coupon where state = 'open' order by code limit 1")
                        .forEach(code -> loop.decide(SystemEvents.COUPON_WITHDRAWN, Map.of("coupon", code)));
            case 4 -> loop.decide(SystemEvents.COUPON_STOCK_CHANGED, Map.of("pool", "gift", "stock", 40));
            default ->
                loop.decide(SystemEvents.COUPON_POOL_CLOSED, Map.of("pool", "days", "withdraw", random.nextBoolean()));
        }
    }
}
