package io.huoshui.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Brand;
import io.huoshui.testkit.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three ways to read a rule give the same people, and no verdict changes before it said it may. */
class RuleLawTest {
    private static final int PEOPLE = 500;
    private static final int RULES = 250;
    private static final int WATCHED = 12;
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Shanghai"));

    @Test
    void liveHistoryAndRawEventsAgree() {
        Seeds.check(8, random -> {
            ZoneId zone = Seeds.oneOf(random, ZONES);
            Brand brand = new Brand("测试", zone, "CNY", false);
            Instant end = RandomPerson.START.plus(30 + random.nextInt(300), ChronoUnit.DAYS);
            List<RandomPerson> people = new ArrayList<>();
            for (int id = 1; id <= PEOPLE; id++) {
                people.add(new RandomPerson(id, id * 100L, end, brand, random));
            }
            try (FilledHistory history = new FilledHistory(people, zone)) {
                for (int i = 0; i < RULES; i++) {
                    Rule rule = AnyRule.draw(random);
                    Instant now = moment(people, end, random);
                    compare(rule, people, history, now, zone);
                    watch(rule, people, now, zone, random);
                }
            }
        });
    }

    /** "Any" holds as long as the longest of those that hold, "all" fails as long as the longest of those that fail: exactly. */
    @Test
    void whatDecidesDecidesHowLong() {
        Seeds.check(4, random -> {
            Brand brand = new Brand("测试", ZONES.get(0), "CNY", false);
            Instant end = RandomPerson.START.plus(60, ChronoUnit.DAYS);
            RandomPerson person = new RandomPerson(1, 100L, end, brand, random);
            for (int i = 0; i < RULES; i++) {
                Rule one = new Rule.HasFigure(Figure.DAYS_SINCE_FIRST_SEEN, atMost(random.nextInt(120)));
                Rule other = new Rule.HasFigure(Figure.DAYS_SINCE_FIRST_SEEN, atMost(random.nextInt(120)));
                Instant now = end.plus(random.nextInt(60), ChronoUnit.DAYS);
                Verdict a = Evaluate.of(one, person, now, brand.zone());
                Verdict b = Evaluate.of(other, person, now, brand.zone());
                boolean anyDecided = a.holds() || b.holds();
                boolean allDecided = !a.holds() || !b.holds();
                Rule any = new Rule.Any(List.of(one, other));
                Rule all = new Rule.All(List.of(one, other));
                assertThat(Evaluate.of(any, person, now, brand.zone()).until())
                        .as("%s at %s", any, now)
                        .isEqualTo(anyDecided ? longest(true, a, b) : soonest(a, b));
                assertThat(Evaluate.of(all, person, now, brand.zone()).until())
                        .as("%s at %s", all, now)
                        .isEqualTo(allDecided ? longest(false, a, b) : soonest(a, b));
            }
        });
    }

    private static ValueTest atMost(int days) {
        return new ValueTest.Compare(ValueTest.Comparison.AT_MOST, BigDecimal.valueOf(days));
    }

    private static @Nullable Instant longest(boolean deciding, Verdict... verdicts) {
        return Stream.of(verdicts)
                .filter(each -> each.holds() == deciding)
                .map(each -> Optional.ofNullable(each.until()).orElse(Instant.MAX))
                .max(Comparator.naturalOrder())
                .filter(each -> !each.equals(Instant.MAX))
                .orElse(null);
    }

    private static @Nullable Instant soonest(Verdict... verdicts) {
        return Stream.of(verdicts)
                .flatMap(each -> Stream.ofNullable(each.until()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Every day around the end of February, in a leap year and in two that are none, for every short reach. */
    @Test
    void theTwentyNinthOfFebruaryReturnsTheSameInHistory() {
        Seeds.check(1, random -> {
            ZoneId zone = ZONES.get(0);
            Brand brand = new Brand("测试", zone, "CNY", false);
            List<RandomPerson> people = new ArrayList<>();
            for (int id = 1; id <= 40; id++) {
                people.add(
                        new RandomPerson(id, id * 100L, RandomPerson.START.plus(30, ChronoUnit.DAYS), brand, random));
            }
            try (FilledHistory history = new FilledHistory(people, zone)) {
                for (int year = 2027; year <= 2029; year++) {
                    for (int day = 0; day < 8; day++) {
                        LocalDate today = LocalDate.of(year, 2, 24).plusDays(day);
                        for (int days = 0; days < 6; days++) {
                            Rule rule = new Rule.HasTrait("birthday", new ValueTest.AnniversaryWithinDays(days));
                            compare(
                                    rule,
                                    people,
                                    history,
                                    today.atTime(9, 0).atZone(zone).toInstant(),
                                    zone);
                        }
                    }
                }
            }
        });
    }

    private static void compare(Rule rule, List<RandomPerson> people, FilledHistory history, Instant now, ZoneId zone)
            throws Exception {
        Set<Integer> live = new TreeSet<>();
        Set<Integer> naive = new TreeSet<>();
        for (RandomPerson person : people) {
            if (Evaluate.of(rule, person, now, zone).holds()) {
                live.add(person.profile().id());
            }
            if (new NaiveRule(person, now, zone).holds(rule)) {
                naive.add(person.profile().id());
            }
        }
        assertThat(live).as("live at %s: %s", now, rule).isEqualTo(naive);
        String sql = HistorySql.select(rule, now, zone);
        assertThat(history.ask(sql)).as("history at %s: %s%n%s", now, rule, sql).isEqualTo(naive);
        String turning = TurningSql.select(rule, now, zone);
        assertThat(history.ask(turning))
                .as("may turn after %s: %s%n%s", now, rule, turning)
                .containsAll(turning(rule, people, now, zone));
    }

    /** Those of whom the live reading says until when it holds. */
    private static Set<Integer> turning(Rule rule, List<RandomPerson> people, Instant now, ZoneId zone) {
        Set<Integer> turning = new TreeSet<>();
        for (RandomPerson person : people) {
            if (Evaluate.of(rule, person, now, zone).until() != null) {
                turning.add(person.profile().id());
            }
        }
        return turning;
    }

    /** Up to a microsecond before {@code until}, nothing differs. */
    private static void watch(Rule rule, List<RandomPerson> people, Instant now, ZoneId zone, RandomGenerator random) {
        for (int i = 0; i < WATCHED; i++) {
            RandomPerson person = Seeds.oneOf(random, people);
            Verdict verdict = Evaluate.of(rule, person, now, zone);
            Instant until = verdict.until() == null ? now.plus(3_000, ChronoUnit.DAYS) : verdict.until();
            assertThat(until).isAfter(now);
            long micros = ChronoUnit.MICROS.between(now, until);
            List<Instant> moments = List.of(
                    until.minus(1, ChronoUnit.MICROS),
                    now.plus(random.nextLong(micros), ChronoUnit.MICROS),
                    now.plus(
                            random.nextLong(Math.min(micros, Duration.ofDays(20).toNanos() / 1_000)),
                            ChronoUnit.MICROS));
            for (Instant at : moments) {
                assertThat(new NaiveRule(person, at, zone).holds(rule))
                        .as(
                                "person %s at %s, asked at %s: %s said %s",
                                person.profile().id(), at, now, rule, verdict)
                        .isEqualTo(verdict.holds());
            }
        }
    }

    /** Often exactly when some event leaves a window, or a midnight; sometimes before the end of the log: clocks move. */
    private static Instant moment(List<RandomPerson> people, Instant end, RandomGenerator random) {
        RandomPerson person = Seeds.oneOf(random, people);
        Instant event = Seeds.oneOf(random, person.raw).occurredAt();
        return switch (random.nextInt(6)) {
            case 0 -> event.plus(random.nextInt(120), ChronoUnit.DAYS);
            case 1 -> event.plus(random.nextInt(120), ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS);
            case 2 -> end.truncatedTo(ChronoUnit.DAYS).plus(16 + 24L * random.nextInt(60), ChronoUnit.HOURS);
            case 3 -> end.minus(random.nextInt(500), ChronoUnit.HOURS);
            default -> end.plus(random.nextLong(100 * 86_400_000_000L), ChronoUnit.MICROS);
        };
    }
}
