package io.huoshui.segment.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.Tier;
import io.huoshui.segment.internal.RealLoop;
import io.huoshui.segment.internal.history.HistoryStore;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.ValueTest.Comparison;
import io.huoshui.segment.rule.Window;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.MembershipChanges;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws on random lives: late events, people who turn out to be one and are parted again, imports taken back, rules that change, clocks. */
class MembershipLawTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void everyoneBelongsWhereTheirWholePastSaysAtEveryInstant() {
        Seeds.check(4, random -> {
            try (RealLoop loop = new RealLoop(db, START)) {
                Instant now = START;
                defineAll(loop, now);
                for (int i = 0; i < 120; i++) {
                    now = now.plus(Duration.ofMinutes(random.nextInt(i % 9 == 0 ? 9_000 : 600)))
                            .plusNanos(1_000L * random.nextInt(1_000_000));
                    loop.passTime(now);
                    loop.run(something(loop, random, now));
                    if (i % 4 == 0) {
                        now = now.plus(Duration.ofHours(random.nextInt(100)));
                        loop.passTime(now);
                    }
                    assertThat(NaiveMembership.stored(loop))
                            .as("after %s events, at %s", i, now)
                            .isEqualTo(NaiveMembership.of(loop, now));
                }
            }
        });
    }

    @Test
    void whereBatchesAreCutAndHowOftenTheLogIsReplayedMakesNoDifference() {
        Seeds.check(2, random -> {
            try (RealLoop loop = new RealLoop(db, START)) {
                Instant now = START;
                defineAll(loop, now);
                for (int i = 0; i < 200; i++) {
                    now = now.plus(Duration.ofMinutes(random.nextInt(1_500)));
                    if (i % 5 == 0) {
                        loop.passTime(now);
                    }
                    loop.run(something(loop, random, now));
                }
                String oneByOne = loop.digest();
                assertThat(oneByOne).contains("membership_change=");
                loop.replay(() -> 1_000);
                assertThat(loop.digest()).isEqualTo(oneByOne);
                loop.replay(() -> 1 + random.nextInt(9));
                assertThat(loop.digest()).isEqualTo(oneByOne);
            }
        });
    }

    @Test
    void laterStagesAreToldOfEveryChangeInLogOrderWhereverBatchesAreCut() {
        Seeds.check(2, random -> {
            try (RealLoop loop = new RealLoop(db, START)) {
                Instant now = START;
                defineAll(loop, now);
                for (int i = 0; i < 120; i++) {
                    now = now.plus(Duration.ofMinutes(random.nextInt(1_500)));
                    if (i % 5 == 0) {
                        loop.passTime(now);
                    }
                    loop.run(something(loop, random, now));
                }
                List<MembershipChanged> told = List.copyOf(loop.noted());
                assertThat(told).hasSizeGreaterThan(50).isSortedAccordingTo(MembershipChanges.ORDER);
                assertThat(loop.read(() -> loop.bean(JdbcClient.class)
                                .sql("select position, no, profile_id from membership_change order by position, at, no")
                                .query((row, n) -> List.of(row.getLong(1), row.getInt(2), row.getInt(3)))
                                .list()))
                        .isEqualTo(told.stream()
                                .map(each -> List.of(each.position(), each.no(), each.profileId()))
                                .toList());
                loop.replay(() -> 1 + random.nextInt(30));
                assertThat(loop.noted()).isEqualTo(told);
            }
        });
    }

    @Test
    void theHistoryStoreSaysTheSameOfEveryone() {
        Seeds.check(2, random -> {
            try (RealLoop loop = new RealLoop(db, START)) {
                HistoryStore history = loop.bean(HistoryStore.class);
                Instant now = START;
                defineAll(loop, now);
                for (int i = 0; i < 90; i++) {
                    now = now.plus(Duration.ofMinutes(random.nextInt(900)));
                    loop.passTime(now);
                    loop.run(something(loop, random, now));
                    if (i == 60) {
                        loop.replay(() -> 1 + random.nextInt(9));
                    }
                    if (i % 6 == 0) {
                        for (Rule rule : rules().values()) {
                            assertThat(history.people(rule, now).stream().boxed())
                                    .as("%s after %s events", rule, i)
                                    .containsExactlyElementsOf(NaiveMembership.holding(loop, rule, now));
                        }
                    }
                }
            }
        });
    }

    @Test
    void whatARolledBackBatchSawIsForgotten() {
        try (RealLoop loop = new RealLoop(db, START)) {
            defineAll(loop, START);
            loop.run(view(loop, "u1", START.plusSeconds(10)));
            Event lost = view(loop, "u1", START.plusSeconds(20));
            loop.runAndRollBack(lost);
            assertThat(NaiveMembership.stored(loop).get(1)).doesNotContain("tag:looks");
            loop.run(lost);
            assertThat(NaiveMembership.stored(loop).get(1)).contains("tag:looks");
        }
    }

    @Test
    void aWindowClosesAtItsVeryInstant() {
        try (RealLoop loop = new RealLoop(db, START)) {
            defineAll(loop, START);
            Instant first = START.plusSeconds(10).plusNanos(123_456_000);
            loop.run(view(loop, "u1", first));
            loop.run(view(loop, "u1", first.plusSeconds(60)));
            Instant over = first.plus(Duration.ofDays(3));
            loop.passTime(over.minusNanos(1_000));
            assertThat(NaiveMembership.stored(loop).get(1)).contains("tag:looks");
            loop.passTime(over.plus(Duration.ofDays(20)));
            assertThat(NaiveMembership.stored(loop).get(1)).doesNotContain("tag:looks");
            assertThat(left(loop, "looks")).containsExactly(over);
        }
    }

    private static List<Instant> left(RealLoop loop, String tag) {
        return loop.jdbc
                .sql("select at from membership_change where id = :tag and not entered order by at")
                .param("tag", tag)
                .query((row, no) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static Event view(RealLoop loop, String user, Instant at) {
        return loop.track(user, null, "Product Viewed", at, at, Map.of());
    }

    private static void defineAll(RealLoop loop, Instant now) {
        rules().forEach((id, rule) -> loop.run(tag(loop, id, rule, 1, now)));
        loop.run(loop.system(
                SystemEvents.TAG_DEFINED,
                now,
                Map.of("tag", "friend", "group", "g", "name", "friend", "kind", "manual", "version", 1, "by", "lin")));
        loop.run(audience(loop, "known", new Rule.HasIdentity("user_id"), List.of(), now));
        loop.run(audience(loop, "curious", new Rule.HasTag("looks"), List.of("known"), now));
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new TreeMap<>();
        rules.put("looks", looks(3));
        rules.put("near", new Rule.Any(List.of(new Rule.HasTag("looks"), trait("city", "杭州"))));
        rules.put("never-bought", new Rule.Not(count("Order Completed", new Window.Ever(), 1)));
        rules.put(
                "left-cart",
                new Rule.Sequence(
                        new Selector("Product Viewed", List.of()),
                        new Window.LastDays(9),
                        new Selector("Order Completed", List.of()),
                        2,
                        true));
        rules.put("high", new Rule.InTier(Set.of(Tier.HIGH)));
        rules.put("fresh", new Rule.HasFigure(Figure.DAYS_SINCE_ORDER, atMost(4)));
        rules.put("active", new Rule.HasFigure(Figure.INTERACTIONS_90D, atLeast(3)));
        rules.put(
                "vip",
                new Rule.All(List.of(
                        new Rule.HasTag("high"),
                        new Rule.Not(new Rule.HasTag("near")),
                        new Rule.HasFigure(Figure.ORDERS, atLeast(2)))));
        return rules;
    }

    private static Rule looks(int days) {
        return count("Product Viewed", new Window.LastDays(days), 2);
    }

    private static Rule count(String event, Window window, int atLeast) {
        return new Rule.Metric(new Selector(event, List.of()), window, Rule.Aggregate.COUNT, null, atLeast(atLeast));
    }

    private static Rule trait(String trait, String value) {
        return new Rule.HasTrait(trait, new ValueTest.OneOf(Set.of(value)));
    }

    private static ValueTest atLeast(int number) {
        return new ValueTest.Compare(Comparison.AT_LEAST, BigDecimal.valueOf(number));
    }

    private static ValueTest atMost(int number) {
        return new ValueTest.Compare(Comparison.AT_MOST, BigDecimal.valueOf(number));
    }

    private static Event tag(RealLoop loop, String id, Rule rule, int version, Instant at) {
        Map<String, Object> said = new HashMap<>(Map.of("tag", id, "group", "g", "name", id, "kind", "automatic"));
        said.put("rule", RuleJson.tree(rule));
        said.put("version", version);
        return loop.system(SystemEvents.TAG_DEFINED, at, said);
    }

    private static Event audience(RealLoop loop, String id, Rule rule, List<String> exclude, Instant at) {
        return loop.system(
                SystemEvents.AUDIENCE_DEFINED,
                at,
                Map.of("audience", id, "name", id, "rule", RuleJson.tree(rule), "exclude", exclude, "version", 1));
    }

    private static Event something(RealLoop loop, RandomGenerator random, Instant now) {
        String user = random.nextInt(3) == 0 ? null : "u" + random.nextInt(6);
        String device = user == null || random.nextInt(4) == 0 ? "a" + random.nextInt(6) : null;
        Instant occurred = random.nextInt(3) == 0 ? now.minus(Duration.ofHours(random.nextInt(120))) : now;
        int what = random.nextInt(100);
        if (what < 40) {
            return loop.track(user, device, "Product Viewed", occurred, now, context(random));
        } else if (what < 58) {
            Map<String, Object> body = context(random);
            body.put("properties", Map.of("order_id", "o" + loop.head(), "total", random.nextInt(500)));
            return loop.track(user, device, "Order Completed", occurred, now, body);
        } else if (what < 66) {
            return loop.identify(user, device, occurred, now, Map.of("city", random.nextBoolean() ? "杭州" : "上海"));
        } else if (what < 76) {
            String tag = List.of("friend", "looks", "high", "unheard").get(random.nextInt(4));
            String said = random.nextInt(3) == 0 ? "Tag Removed" : "Tag Given";
            return loop.track(user, device, said, occurred, now, Map.of("properties", Map.of("tag", tag, "by", "lin")));
        } else if (what < 80) {
            return loop.system(SystemEvents.IMPORT_UNDONE, now, Map.of("batch", "b" + random.nextInt(4)));
        } else if (what < 85) {
            return undoOrMerge(loop, random, now);
        } else if (what < 89) {
            return tag(loop, "looks", looks(1 + random.nextInt(6)), (int) loop.head(), now);
        } else if (what < 91) {
            return loop.system(SystemEvents.TAG_RETIRED, now, Map.of("tag", "near", "by", "lin"));
        } else if (what < 93) {
            return tag(loop, "near", trait("city", "上海"), (int) loop.head(), now);
        } else if (what < 95) {
            return loop.system(
                    SystemEvents.AUDIENCE_FROZEN,
                    now,
                    Map.of("audience", "frozen-" + loop.head(), "name", "frozen", "of", "curious", "by", "lin"));
        }
        return loop.system(
                SystemEvents.RFM_WAVE_DUE,
                now,
                Map.of(
                        "wave",
                        "w" + loop.head(),
                        "asOf",
                        RealLoop.BRAND.dayOf(now).toString(),
                        "by",
                        "test"));
    }

    private static Map<String, Object> context(RandomGenerator random) {
        Map<String, Object> body = new HashMap<>();
        if (random.nextInt(5) == 0) {
            body.put("context", Map.of("importBatch", "b" + random.nextInt(4)));
        }
        return body;
    }

    private static Event undoOrMerge(RealLoop loop, RandomGenerator random, Instant now) {
        List<String> merges = loop.jdbc
                .sql("select position || '-' || ordinal from profile_merge where undone_at is null order by 1")
                .query(String.class)
                .list();
        if (!merges.isEmpty() && random.nextBoolean()) {
            String merge = merges.get(random.nextInt(merges.size()));
            return loop.system(SystemEvents.MERGE_UNDONE, now, Map.of("merge", merge, "by", "lin"));
        }
        return loop.system(
                SystemEvents.PROFILES_MERGED,
                now,
                Map.of(
                        "survivor",
                        1 + random.nextInt(6),
                        "other",
                        1 + random.nextInt(6),
                        "by",
                        "lin",
                        "because",
                        "same"));
    }
}
