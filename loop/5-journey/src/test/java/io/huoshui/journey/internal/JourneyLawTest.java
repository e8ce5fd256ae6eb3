package io.huoshui.journey.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.SystemEvents;
import io.huoshui.journey.TouchRequest;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Laws on random lives: late events, people who turn out to be one, journeys that are paused, changed and stopped, clocks that jump. */
class JourneyLawTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment", "experiment", "journey");

    @Test
    void whereBatchesAreCutAndHowOftenTheLogIsReplayedMakesNoDifference() {
        Seeds.check(2, random -> {
            try (JourneyLoop loop = new JourneyLoop(db)) {
                live(loop, random, 160);
                String live = loop.digest();
                List<TouchRequest> touches = List.copyOf(loop.touches);
                assertThat(touches).hasSizeGreaterThan(8);
                for (int size : new int[] {1_000, 3, 17}) {
                    loop.replay(() -> size == 1_000 ? size : 1 + random.nextInt(size));
                    assertThat(loop.digest()).as("batches of %s", size).isEqualTo(live);
                    assertThat(loop.touches).as("batches of %s", size).isEqualTo(touches);
                }
            }
        });
    }

    @Test
    void numbersAgreeAndNobodyIsWhereTheyShouldNotBe() {
        Seeds.check(2, random -> {
            try (JourneyLoop loop = new JourneyLoop(db)) {
                live(loop, random, 160);
                assertThat(loop.rows("""
                        select c.journey || c.version || c.node from journey_count c
                         where entered - passed <> (select count(*) from journey_run r where r.journey = c.journey
                           and r.version = c.version and r.node = c.node and r.finished_at is null)"""))
                        .as("who stands on a node is who came less who left")
                        .isEmpty();
                assertThat(loop.rows("""
                        select journey || profile_id from journey_run where finished_at is null and journey <> 'each'
                         group by journey, profile_id having count(*) > 1""")).as("nobody walks twice at once").isEmpty();
                assertThat(loop.touches).extracting(TouchRequest::key).doesNotHaveDuplicates();
                Set<String> alone = Set.copyOf(
                        loop.rows("select journey || ' ' || walk || ' ' || origin from journey_run where held_out"));
                assertThat(alone).isNotEmpty();
                assertThat(
                                loop.rows(
                                        "select r.journey from journey_step s join journey_run r on r.id = s.run where r.held_out"))
                        .as("who is left alone walks nowhere")
                        .isEmpty();
                assertThat(loop.rows("select id::text from journey_run where due_at <= '%s'"
                                .formatted(loop.clock.instant())))
                        .as("nothing due is left")
                        .isEmpty();
                assertThat(
                                loop.rows(
                                        "select id::text from journey_run where finished_at < entered_at or arrived_at < entered_at"))
                        .isEmpty();
            }
        });
    }

    private static void live(JourneyLoop loop, RandomGenerator random, int events) {
        define(loop);
        for (int i = 0; i < events; i++) {
            loop.pass(Duration.ofSeconds(random.nextInt(i % 11 == 0 ? 300_000 : 9_000))
                    .plusNanos(1_000L * random.nextInt(1_000_000)));
            something(loop, random, i);
            if (random.nextInt(3) == 0) {
                loop.clock.tick(Duration.ofSeconds(random.nextInt(20_000)));
            }
        }
        loop.pass(Duration.ofHours(1));
    }

    private static void something(JourneyLoop loop, RandomGenerator random, int i) {
        String user = random.nextInt(3) == 0 ? null : "u" + random.nextInt(8);
        String device = user == null || random.nextInt(5) == 0 ? "a" + random.nextInt(8) : null;
        Instant now = loop.clock.instant();
        Instant occurred = random.nextInt(4) == 0 ? now.minus(Duration.ofHours(random.nextInt(60))) : now;
        int what = random.nextInt(100);
        if (what < 45) {
            loop.happens(
                    user,
                    device,
                    "Product Viewed",
                    occurred,
                    Map.of("properties", Map.of("product_id", "p" + random.nextInt(5))));
        } else if (what < 60) {
            loop.happens(
                    user,
                    device,
                    "Order Completed",
                    occurred,
                    Map.of("properties", Map.of("order_id", "o" + i, "total", random.nextInt(500))));
        } else if (what < 68) {
            loop.happens(user, device, "Complaint Raised", occurred, Map.of("properties", Map.of("reason", "迟到")));
        } else if (what < 80) {
            loop.knows(
                    "u" + random.nextInt(8),
                    Map.of(
                            "city",
                            random.nextBoolean() ? "杭州" : "上海",
                            "birthday",
                            "1990-%02d-15".formatted(1 + random.nextInt(12))));
        } else if (what < 86) {
            undoOrMerge(loop, random);
        } else if (what < 90) {
            String journey = List.of("shop", "each", "local").get(random.nextInt(3));
            loop.decide(
                    List.of(SystemEvents.JOURNEY_PAUSED, SystemEvents.JOURNEY_RESUMED)
                            .get(random.nextInt(2)),
                    Map.of("journey", journey, "by", "lin"));
        } else if (what < 93) {
            loop.publish("shop", 2 + i, shop(1 + random.nextInt(4)));
        } else if (what < 95) {
            List<Integer> versions =
                    loop.rows("select version::text from journey_version where journey = 'shop' order by 1").stream()
                            .map(Integer::valueOf)
                            .toList();
            loop.decide(
                    SystemEvents.JOURNEY_MIGRATED,
                    Map.of(
                            "journey",
                            "shop",
                            "from",
                            versions.get(random.nextInt(versions.size())),
                            "to",
                            versions.get(random.nextInt(versions.size())),
                            "by",
                            "lin"));
        } else {
            loop.ask("hand", 1 + random.nextInt(8), 1 + random.nextInt(8));
        }
    }

    private static void undoOrMerge(JourneyLoop loop, RandomGenerator random) {
        List<String> merges =
                loop.rows("select position || '-' || ordinal from profile_merge where undone_at is null order by 1");
        if (!merges.isEmpty() && random.nextBoolean()) {
            loop.decide(
                    SystemEvents.MERGE_UNDONE, Map.of("merge", merges.get(random.nextInt(merges.size())), "by", "lin"));
        } else {
            Map<String, Object> said = new HashMap<>(Map.of("by", "lin", "because", "same"));
            said.put("survivor", 1 + random.nextInt(8));
            said.put("other", 1 + random.nextInt(8));
            loop.decide(SystemEvents.PROFILES_MERGED, said);
        }
    }

    private static void define(JourneyLoop loop) {
        loop.audience("locals", new Rule.HasTrait("city", new ValueTest.OneOf(Set.of("杭州"))));
        loop.audience(
                "curious",
                new Rule.Metric(
                        new Selector("Product Viewed", List.of()),
                        new Window.LastDays(2),
                        Rule.Aggregate.COUNT,
                        null,
                        new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.valueOf(2))));
        loop.experiment("e", "a", "b");
        loop.publish("shop", shop(2));
        loop.publish("local", """
            {'nodes': [{'id': 'in', 'type': 'entry', 'trigger': {'type': 'audience-entered', 'audience': 'curious', 'present': true}, 'next': 'split'},
              {'id': 'split', 'type': 'split', 'experiment': 'e', 'arms': [{'variant': 'a', 'next': 't'}, {'variant': 'b', 'next': 'w'}], 'otherwise': 'end'},
              {'id': 't', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'text': 'hi'}, 'next': 'w'},
              {'id': 'w', 'type': 'wait-for', 'for': {'type': 'audience', 'audience': 'locals'}, 'atMost': 'P2D', 'next': 'go', 'timeout': 'end'},
              {'id': 'go', 'type': 'start', 'journey': 'hand', 'next': 'end'}, {'id': 'end', 'type': 'exit'}],
             'reentry': {'type': 'after', 'pause': 'P1D'}, 'holdout': 3000, 'horizon': 'P5D', 'aim': {'what': {'type': 'event', 'selector': {'event': 'Order Completed'}}}}""");
        loop.publish("each", """
            {'nodes': [{'id': 'in', 'type': 'entry', 'trigger': {'type': 'event', 'selector': {'event': 'Complaint Raised'}}, 'next': 'sorry'},
              {'id': 'sorry', 'type': 'touch', 'kind': 'crisis', 'channel': 'wecom', 'content': {'text': '{{event.reason}}'}, 'next': 'w'},
              {'id': 'w', 'type': 'wait', 'until': {'type': 'time', 'at': '20:00'}, 'next': 'staff'},
              {'id': 'staff', 'type': 'staff', 'title': 'x', 'text': 'y', 'within': 'PT4H', 'next': 'stop'},
              {'id': 'stop', 'type': 'stop', 'journey': 'shop', 'next': 'end'}, {'id': 'end', 'type': 'exit'}],
             'reentry': {'type': 'each'}, 'horizon': 'P10D'}""");
        loop.publish("hand", """
            {'nodes': [{'id': 'in', 'type': 'entry', 'trigger': {'type': 'manual'}, 'next': 'w'},
              {'id': 'day', 'type': 'entry', 'trigger': {'type': 'date', 'trait': 'birthday', 'days': 0, 'at': '09:00', 'yearly': true}, 'next': 'w'},
              {'id': 'w', 'type': 'wait', 'until': {'type': 'date', 'trait': 'birthday', 'days': 1, 'at': '10:00', 'yearly': true}, 'next': 't', 'missed': 't'},
              {'id': 't', 'type': 'touch', 'kind': 'service', 'channel': 'wecom', 'content': {'text': 'hi'}, 'next': 'end'}, {'id': 'end', 'type': 'exit'}],
             'reentry': {'type': 'after', 'pause': 'PT2H'}, 'horizon': 'P20D', 'exits': [{'type': 'event', 'selector': {'event': 'Complaint Raised'}}]}""");
    }

    private static String shop(int days) {
        return """
            {'nodes': [{'id': 'in', 'type': 'entry', 'trigger': {'type': 'event', 'selector': {'event': 'Product Viewed'}}, 'next': 'b'},
              {'id': 'b', 'type': 'branch', 'arms': [{'audience': 'locals', 'next': 'w'}, {'audience': 'curious', 'next': 't1'}], 'otherwise': 'w'},
              {'id': 't1', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'text': '{{event.product_id}}'}, 'next': 'w'},
              {'id': 'w', 'type': 'wait', 'until': {'type': 'duration', 'duration': 'P%dD'}, 'next': 'b2'},
              {'id': 'b2', 'type': 'branch', 'arms': [{'audience': 'curious', 'next': 't2'}], 'otherwise': 'end'},
              {'id': 't2', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'text': 'hi'}, 'next': 'f'},
              {'id': 'f', 'type': 'wait-for', 'for': {'type': 'event', 'selector': {'event': 'Order Completed'}}, 'atMost': 'P1D', 'next': 'b', 'timeout': 'end'},
              {'id': 'end', 'type': 'exit'}, {'id': 'won', 'type': 'goal'}],
             'reentry': {'type': 'after', 'pause': 'PT5H'}, 'holdout': 2000, 'horizon': 'P9D', 'aim': {'what': {'type': 'event', 'selector':
               {'event': 'Order Completed', 'where': [{'property': 'total', 'test': {'type': 'compare', 'how': 'at-least', 'with': 300}}]}}}}""".formatted(days);
    }
}
