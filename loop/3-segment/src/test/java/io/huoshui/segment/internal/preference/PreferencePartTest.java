package io.huoshui.segment.internal.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.preference.Act;
import io.huoshui.segment.preference.DrawLines;
import io.huoshui.segment.preference.Evidence;
import io.huoshui.segment.preference.Preference;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferencePartTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("segment");

    private static final int PEOPLE = 9;

    @Test
    void whereBatchesAreCutAndHowOftenTheLogIsReplayedMakesNoDifference() {
        Seeds.check(4, random -> {
            PreferenceLoop loop = new PreferenceLoop(db);
            for (int i = 0; i < 260; i++) {
                something(loop, random, i);
            }
            loop.replay(() -> 1);
            String oneByOne = loop.digest();
            assertThat(oneByOne).contains("preference_lines=2:");
            loop.replay(() -> 1_000);
            assertThat(loop.digest()).isEqualTo(oneByOne);
            loop.replay(() -> 1 + random.nextInt(9));
            assertThat(loop.digest()).isEqualTo(oneByOne);
        });
    }

    @Test
    void whatIsBelievedIsWhatThePersonsWholePastSays() {
        Seeds.check(4, random -> {
            PreferenceLoop loop = new PreferenceLoop(db);
            for (int i = 0; i < 260; i++) {
                something(loop, random, i);
            }
            loop.replay(() -> 1 + random.nextInt(20));
            for (int person = 1; person <= PEOPLE; person++) {
                List<Act> acts = new ArrayList<>();
                loop.of(List.of(person), Act.EVENTS, Long.MAX_VALUE)
                        .forEach(each -> Act.of(each.event(), PreferenceLoop.BRAND.zone())
                                .ifPresent(acts::add));
                Evidence known = loop.table.find(List.of(person)).values().stream()
                        .findFirst()
                        .map(Believed::evidence)
                        .orElse(Evidence.NONE);
                assertThat(known).isEqualTo(Evidence.of(acts));
            }
        });
    }

    @Test
    void eachChangeIsToldWithWhatWasKnownThen() {
        PreferenceLoop loop = new PreferenceLoop(db);
        loop.take(List.of(lines(loop)));
        List<Event> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(order(loop, 1, true, 100, PreferenceLoop.START.plus(Duration.ofDays(i))));
        }
        Findings findings = loop.take(orders);
        assertThat(findings.preferences(0))
                .hasValueSatisfying(each -> assertThat(each).isEmpty());
        double before = 0;
        for (int i = 3; i < 8; i++) {
            double now = findings.preferences(i).orElseThrow().get("price-sensitive");
            assertThat(now).isGreaterThan(before);
            before = now;
        }
        Believed person = loop.table.find(List.of(1)).get(1);
        assertThat(person.confidences().get("price-sensitive")).isEqualTo(before);
        assertThat(person.preference().answer()).isEqualTo(Preference.Answer.PRICE_SENSITIVE);
        assertThat(person.favourite()).isEqualTo("精华");
    }

    @Test
    void newLinesMeasureEveryoneAnew() {
        PreferenceLoop loop = new PreferenceLoop(db);
        for (int i = 0; i < 8; i++) {
            loop.take(List.of(order(loop, 1, true, 100, PreferenceLoop.START.plus(Duration.ofDays(i)))));
        }
        assertThat(loop.table.find(List.of(1)).get(1).preference()).isEqualTo(Preference.UNKNOWN);
        Findings findings = loop.take(List.of(lines(loop)));
        assertThat(findings.isEveryoneMoved()).isTrue();
        assertThat(loop.table.find(List.of(1)).get(1).preference().answer())
                .isEqualTo(Preference.Answer.PRICE_SENSITIVE);
    }

    private static void something(PreferenceLoop loop, RandomGenerator random, int i) {
        int person = 1 + random.nextInt(PEOPLE);
        Instant at = PreferenceLoop.START.plus(Duration.ofHours(random.nextInt(3_000)));
        if (i == 60 || i == 200) {
            lines(loop);
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> order(loop, person, random.nextBoolean(), random.nextBoolean() ? 100 : 300, at);
            case 4, 5 ->
                loop.says(
                        person,
                        "Product Viewed",
                        at,
                        Map.of("category", random.nextBoolean() ? "精华" : "面霜", "launched_on", "2026-03-01"));
            case 6, 7 ->
                loop.says(person, "Link Clicked", at, Map.of("offer", random.nextBoolean() ? "coupon" : "new_product"));
            case 8 -> loop.says(person, "Content Viewed", at, Map.of("alsoIs", 1 + random.nextInt(PEOPLE)));
            default ->
                loop.decides(
                        SystemEvents.MERGE_UNDONE,
                        Map.of("one", 1 + random.nextInt(PEOPLE), "other", 1 + random.nextInt(PEOPLE)));
        }
    }

    private static Event order(PreferenceLoop loop, int person, boolean coupon, int price, Instant at) {
        return loop.says(
                person,
                "Order Completed",
                at,
                Map.of(
                        "order_id",
                        "o" + loop.log.size(),
                        "total",
                        price,
                        "discount",
                        coupon ? 10 : 0,
                        "products",
                        List.of(Map.of("category", "精华", "price", price, "list_price", price, "quantity", 1))));
    }

    /** Lines of a pool half of which uses coupons for cheap products. */
    private static Event lines(PreferenceLoop loop) {
        List<Evidence> people = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            List<Act> acts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                boolean coupon = person % 2 == 0 ? i > 0 : i == 0;
                acts.add(new Act.Bought(
                        1_000L * person + i,
                        PreferenceLoop.START.plusSeconds(i),
                        "p" + person + "-" + i,
                        coupon,
                        coupon ? 10 : 0,
                        List.of(new Act.Line("精华", coupon ? 100 : 300, coupon ? 100 : 300, true, 1))));
            }
            people.add(Evidence.of(acts));
        }
        return loop.decides(
                SystemEvents.PREFERENCE_LINES_DRAWN,
                LinesFields.of(DrawLines.from(people).orElseThrow()));
    }
}
