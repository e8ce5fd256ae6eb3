package io.huoshui.segment.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.profile.Profile;
import io.huoshui.segment.rule.Evaluate;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** The index counts whom {@link Evaluate} finds, one by one. */
class AudienceIndexTest {
    private static final Instant NOW = Instant.parse("2026-05-20T15:30:00Z");
    private static final int PEOPLE = 300;

    private final Map<Integer, RandomPerson> people = new TreeMap<>();
    private final AudienceIndex index = new AudienceIndex();
    private Instant now = NOW;

    @Test
    void countsOfRandomRulesAreThoseOfEvaluatingEveryoneWhileEveryoneChanges() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            for (int round = 0; round < 10; round++) {
                change(random);
                for (int i = 0; i < 40; i++) {
                    Rule rule = new RandomRule(random).draw(3);
                    check(rule, "seed " + seed + ": " + rule);
                }
                now = now.plus(Duration.ofHours(random.nextInt(40)));
            }
        }
    }

    @Test
    void everyNodeIsCountedByItself() {
        change(new Random(7));
        Rule rule = new Rule.All(List.of(
                new Rule.HasTag("a"), new Rule.Not(new Rule.Any(List.of(new Rule.HasTag("b"), new Rule.HasTag("c"))))));
        CountPlan.Count count = check(rule, "nodes");
        Map<String, Long> expected = new HashMap<>();
        expected.put("", evaluated(rule).getLongCardinality());
        expected.put("of.0", having("a"));
        expected.put("of.1", people.size() - either());
        expected.put("of.1.of", either());
        expected.put("of.1.of.of.0", having("b"));
        expected.put("of.1.of.of.1", having("c"));
        assertThat(count.nodes()).isEqualTo(expected);
    }

    @Test
    void aTraitWithTooManyValuesIsLeftToHistory() {
        Instant today = now;
        for (int id = 1; id <= ValueBitmaps.MOST_VALUES + 1; id++) {
            RandomPerson drawn = RandomPerson.draw(id, new Random(id), today);
            drawn.profile().traits().put("name", new Profile.Trait("name " + id, today, "m"));
            index.change(List.of(drawn.indexed(today)), List.of());
        }
        RoaringBitmap told = RoaringBitmap.bitmapOf(3, 5);
        Rule rule = new Rule.HasTrait("name", new ValueTest.StartsWith("n"));
        CountPlan.Count count = CountPlan.of(rule).count(index, (leaf, at) -> told, now, RandomPerson.ZONE);
        assertThat(count.people()).isEqualTo(told);
    }

    @Test
    void historyMayTellOfPeopleWhoAreGone() {
        index.change(List.of(RandomPerson.draw(3, new Random(1), now).indexed(now)), List.of());
        Rule bucket = new Rule.InBucket("salt", 0, 10_000);
        CountPlan.Count count =
                CountPlan.of(bucket).count(index, (leaf, at) -> RoaringBitmap.bitmapOf(3, 4), now, RandomPerson.ZONE);
        assertThat(count.people()).isEqualTo(RoaringBitmap.bitmapOf(3));
    }

    private void change(Random random) {
        for (int i = 0; i < PEOPLE / 2; i++) {
            int id = 1 + random.nextInt(PEOPLE);
            if (random.nextInt(6) == 0) {
                people.remove(id);
                index.change(List.of(), List.of(id));
            } else {
                RandomPerson person = RandomPerson.draw(id, random, now);
                people.put(id, person);
                index.change(List.of(person.indexed(now)), List.of());
            }
        }
    }

    private CountPlan.Count check(Rule rule, String what) {
        CountPlan.Count count = CountPlan.of(rule).count(index, (leaf, at) -> evaluated(leaf), now, RandomPerson.ZONE);
        assertThat(count.people()).as(what).isEqualTo(evaluated(rule));
        assertThat(count.nodes().get("")).isEqualTo(count.size());
        return count;
    }

    private RoaringBitmap evaluated(Rule rule) {
        RoaringBitmap holding = new RoaringBitmap();
        people.forEach((id, person) -> {
            if (Evaluate.of(rule, person, now, RandomPerson.ZONE).holds()) {
                holding.add(id);
            }
        });
        return holding;
    }

    private long having(String tag) {
        return people.values().stream().filter(each -> each.hasTag(tag)).count();
    }

    private long either() {
        return people.values().stream()
                .filter(each -> each.hasTag("b") || each.hasTag("c"))
                .count();
    }
}
