package io.huoshui.segment.internal.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.audience.AudienceIndex;
import io.huoshui.segment.audience.CountPlan;
import io.huoshui.segment.audience.HistoryLeaves;
import io.huoshui.segment.audience.RandomRule;
import io.huoshui.segment.internal.RealLoop;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Evaluate;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.roaringbitmap.RoaringBitmap;

/** The index is a full evaluation of everyone: after random lives, whoever turned out to be whom, and again after a restart. */
class IndexLawTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    /** Asked again and again while people and windows move. */
    private static final List<Rule> PAST = List.of(
            clicks(new Window.Ever(), 2),
            clicks(new Window.LastDays(3), 1),
            clicks(new Window.LastDays(9), 2),
            new Rule.Sequence(
                    new Selector("Link Clicked", List.of()),
                    new Window.LastDays(20),
                    new Selector("Order Completed", List.of()),
                    2,
                    true));

    @Test
    void itCountsWhomEvaluatingEveryoneFindsAndTheSameAfterARestart() {
        Seeds.check(4, random -> {
            try (RealLoop loop = new RealLoop(db, START)) {
                Instant now = START;
                define(loop, now);
                for (int i = 0; i < 100; i++) {
                    now = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
                    loop.passTime(now);
                    loop.run(something(loop, random, now));
                    if (i % 10 == 9) {
                        loop.bean(KeepIndex.class).catchUp();
                        compare(loop, loop.bean(AudienceIndex.class), random, now, "after " + i);
                    }
                }
                AudienceIndex anew = new AudienceIndex();
                new KeepIndex(anew, loop.bean(ReadPeople.class), RealLoop.BRAND, loop.clock).catchUp();
                compare(loop, anew, random, now, "after a restart");
            }
        });
    }

    @Test
    void aReplayLeavesNobodyInTheIndexWhoIsNotThere() {
        try (RealLoop loop = new RealLoop(db, START)) {
            define(loop, START);
            loop.run(loop.track("u1", null, "Product Viewed", START, START, Map.of()));
            loop.bean(KeepIndex.class).catchUp();
            assertThat(loop.bean(AudienceIndex.class).size()).isEqualTo(1);
            loop.clear();
            loop.run(loop.system(SystemEvents.TAG_RETIRED, START, Map.of("tag", "unheard", "by", "lin")));
            loop.replay(() -> 5);
            loop.bean(KeepIndex.class).catchUp();
            compare(loop, loop.bean(AudienceIndex.class), new Random(3), START, "after a replay");
        }
    }

    @Test
    void whoeverCouldNotBeReadIsReadTheNextTime() {
        try (RealLoop loop = new RealLoop(db, START)) {
            KeepIndex keep = loop.bean(KeepIndex.class);
            loop.run(loop.track("u1", null, "Product Viewed", START, START, Map.of()));
            keep.catchUp();
            loop.run(loop.track("u2", null, "Product Viewed", START, START, Map.of()));
            loop.jdbc.sql("alter table standing rename to standing_away").update();
            assertThatThrownBy(keep::catchUp).isInstanceOf(RuntimeException.class);
            loop.jdbc.sql("alter table standing_away rename to standing").update();
            assertThat(loop.bean(AudienceIndex.class).size()).isEqualTo(1);
            keep.catchUp();
            assertThat(loop.bean(AudienceIndex.class).size()).isEqualTo(2);
        }
    }

    private static void compare(RealLoop loop, AudienceIndex index, RandomGenerator random, Instant now, String when) {
        loop.clock.set(now);
        HistoryLeaves history = loop.bean(HistoryLeaves.class);
        for (Rule leaf : PAST) {
            assertThat(history.people(leaf, now)).as("%s: %s", when, leaf).isEqualTo(evaluated(loop, leaf, now));
        }
        RandomRule rules = new RandomRule(new Random(random.nextLong()));
        for (int i = 0; i < 25; i++) {
            Rule rule = rules.draw(3);
            RoaringBitmap counted = CountPlan.of(rule)
                    .count(index, history, now, RealLoop.BRAND.zone())
                    .people();
            assertThat(counted).as("%s: %s", when, rule).isEqualTo(evaluated(loop, rule, now));
        }
    }

    private static RoaringBitmap evaluated(RealLoop loop, Rule rule, Instant now) {
        List<Integer> people = new ArrayList<>(loop.jdbc
                .sql("select id from profile where state is not null")
                .query(Integer.class)
                .list());
        RoaringBitmap holding = new RoaringBitmap();
        for (KnownPerson each :
                loop.bean(ReadPeople.class).readWithPast(people, Inputs.of(rule).events())) {
            if (Evaluate.of(rule, each, now, RealLoop.BRAND.zone()).holds()) {
                holding.add(each.profile().id());
            }
        }
        return holding;
    }

    private static Rule clicks(Window window, int atLeast) {
        return new Rule.Metric(
                new Selector("Link Clicked", List.of()),
                window,
                Rule.Aggregate.COUNT,
                null,
                new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.valueOf(atLeast)));
    }

    private static void define(RealLoop loop, Instant now) {
        loop.run(loop.system(
                SystemEvents.TAG_DEFINED,
                now,
                Map.of("tag", "a", "group", "g", "name", "a", "kind", "manual", "version", 1, "by", "lin")));
        Rule inHangzhou = new Rule.HasTrait("city", new ValueTest.OneOf(Set.of("杭州")));
        loop.run(loop.system(
                SystemEvents.AUDIENCE_DEFINED,
                now,
                Map.of("audience", "x", "name", "x", "rule", RuleJson.tree(inHangzhou), "version", 1)));
    }

    private static Event something(RealLoop loop, RandomGenerator random, Instant now) {
        String user = random.nextInt(3) == 0 ? null : "u" + random.nextInt(8);
        String device = user == null || random.nextInt(4) == 0 ? "d" + random.nextInt(8) : null;
        Instant occurred = random.nextInt(3) == 0 ? now.minus(Duration.ofHours(random.nextInt(120))) : now;
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                loop.identify(
                        user,
                        device,
                        occurred,
                        now,
                        Map.of(
                                "city", Seeds.oneOf(random, List.of("杭州", "上海", "12")),
                                "level", random.nextInt(20),
                                "phone", "1381234000" + random.nextInt(8)));
            case 2, 3 ->
                loop.track(
                        user,
                        device,
                        "Order Completed",
                        occurred,
                        now,
                        Map.of("properties", Map.of("order_id", "o" + loop.head(), "total", random.nextInt(500))));
            case 4 ->
                loop.track(
                        user,
                        device,
                        random.nextBoolean() ? "Consent Granted" : "Consent Withdrawn",
                        occurred,
                        now,
                        Map.of("properties", Map.of("channel", random.nextBoolean() ? "any" : "sms")));
            case 5 ->
                loop.track(
                        user,
                        device,
                        random.nextInt(3) == 0 ? "Tag Removed" : "Tag Given",
                        occurred,
                        now,
                        Map.of("properties", Map.of("tag", "a", "by", "lin")));
            case 6 -> mergeOrUndo(loop, random, now);
            case 7 ->
                loop.system(
                        SystemEvents.RFM_WAVE_DUE,
                        now,
                        Map.of(
                                "wave",
                                "w" + loop.head(),
                                "asOf",
                                RealLoop.BRAND.dayOf(now).toString(),
                                "by",
                                "test"));
            default -> loop.track(user, device, "Link Clicked", occurred, now, Map.of());
        };
    }

    private static Event mergeOrUndo(RealLoop loop, RandomGenerator random, Instant now) {
        List<String> merges = loop.jdbc
                .sql("select position || '-' || ordinal from profile_merge where undone_at is null order by 1")
                .query(String.class)
                .list();
        return !merges.isEmpty() && random.nextBoolean()
                ? loop.system(
                        SystemEvents.MERGE_UNDONE,
                        now,
                        Map.of("merge", merges.get(random.nextInt(merges.size())), "by", "lin"))
                : loop.system(
                        SystemEvents.PROFILES_MERGED,
                        now,
                        Map.of(
                                "survivor",
                                1 + random.nextInt(8),
                                "other",
                                1 + random.nextInt(8),
                                "by",
                                "lin",
                                "because",
                                "same"));
    }
}
