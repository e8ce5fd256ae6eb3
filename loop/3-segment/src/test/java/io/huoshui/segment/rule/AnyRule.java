package io.huoshui.segment.rule;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import io.huoshui.testkit.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Rules of every kind that fit what {@link RandomPerson} does. */
public final class AnyRule {
    private static final List<String> EVENTS = List.of(
            "Order Completed",
            "Order Completed",
            "Product Viewed",
            "Group Joined",
            "Contact Added",
            "identify",
            "Consent Granted");
    private static final List<String> PROPERTIES = List.of(
            "total",
            "products[].category",
            "products[].price",
            "products[]",
            "price",
            "category",
            "detail.on",
            "detail.shown.on",
            "detail",
            "gift");

    private final RandomGenerator random;

    private AnyRule(RandomGenerator random) {
        this.random = random;
    }

    public static Rule draw(RandomGenerator random) {
        return new AnyRule(random).rule(0);
    }

    private Rule rule(int depth) {
        int kind = random.nextInt(10);
        if (depth >= 3 || kind < 6) {
            return leafOf(random.nextInt(24));
        }
        List<Rule> of = IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> rule(depth + 1))
                .toList();
        return switch (kind) {
            case 6, 7 -> new Rule.All(of);
            case 8 -> new Rule.Any(of);
            default -> new Rule.Not(rule(depth + 1));
        };
    }

    private Rule leafOf(int kind) {
        return switch (kind) {
            case 0 -> new Rule.HasTrait("city", textTest());
            case 1 -> new Rule.HasTrait("level", anyTest());
            case 2 -> new Rule.HasTrait("birthday", dateTest());
            case 3 -> new Rule.HasIdentity(Seeds.oneOf(random, RandomPerson.NAMESPACES));
            case 4 ->
                new Rule.HasConsent(
                        new Consent.Scope("marketing", Seeds.oneOf(random, List.of("sms", "wecom", "call"))),
                        Seeds.oneOf(random, List.of(Rule.ConsentState.values())));
            case 5 -> new Rule.HasTag(Seeds.oneOf(random, RandomPerson.TAGS));
            case 6 -> new Rule.InTier(some(List.of(Tier.values())));
            case 7 -> new Rule.InSegment(some(List.of(RfmSegment.values())));
            case 8, 9 -> figure();
            case 10 -> new Rule.InAudience(Seeds.oneOf(random, RandomPerson.IDS));
            case 11 -> new Rule.InGroup(random.nextBoolean() ? Set.of() : some(RandomPerson.IDS));
            case 12 -> new Rule.CameThrough(some(RandomPerson.IDS));
            case 13 ->
                new Rule.InJourney(
                        Seeds.oneOf(random, RandomPerson.IDS),
                        Seeds.oneOf(random, List.of(Rule.ProgrammeState.values())));
            case 14 ->
                new Rule.InExperiment(
                        Seeds.oneOf(random, RandomPerson.IDS),
                        Seeds.oneOf(random, List.of("A", "B", "-"))
                                        .replace("-", "")
                                        .isEmpty()
                                ? null
                                : "A");
            case 15 -> new Rule.Prefers(Seeds.oneOf(random, RandomPerson.PREFERENCES), random.nextInt(11) / 10.0);
            case 16 -> {
                int from = random.nextInt(9_000);
                yield new Rule.InBucket("salt'" + random.nextInt(3), from, from + 1 + random.nextInt(1_000));
            }
            case 17, 18 ->
                new Rule.Sequence(selector(), window(), selector(), 1 + random.nextInt(60), random.nextBoolean());
            default -> metric();
        };
    }

    private Rule figure() {
        Figure figure = Seeds.oneOf(random, List.of(Figure.values()));
        BigDecimal around = switch (figure.kind()) {
            case DAYS -> BigDecimal.valueOf(random.nextInt(200));
            case SCORE -> BigDecimal.valueOf(1 + random.nextInt(5));
            case PREDICTION -> BigDecimal.valueOf(random.nextInt(1_000), 3);
            case PROFILE ->
                figure.name().contains("E")
                        ? BigDecimal.valueOf(random.nextInt(800))
                        : BigDecimal.valueOf(random.nextInt(8));
        };
        return new Rule.HasFigure(figure, random.nextInt(12) == 0 ? anyTest() : numberTest(around));
    }

    private Rule metric() {
        Rule.Aggregate aggregate = Seeds.oneOf(random, List.of(Rule.Aggregate.values()));
        Selector of = selector();
        String property = switch (aggregate) {
            case COUNT -> null;
            case SUM, DISTINCT -> Seeds.oneOf(random, PROPERTIES);
            case FIRST, LAST -> random.nextInt(3) == 0 ? null : Seeds.oneOf(random, PROPERTIES);
        };
        ValueTest test = switch (aggregate) {
            case COUNT, DISTINCT -> numberTest(BigDecimal.valueOf(random.nextInt(5)));
            case SUM -> numberTest(BigDecimal.valueOf(random.nextInt(1_000)));
            case FIRST, LAST -> property == null ? dateTest() : anyTest();
        };
        return new Rule.Metric(of, window(), aggregate, property, test);
    }

    private Selector selector() {
        String event = Seeds.oneOf(random, EVENTS);
        List<Selector.Where> where = IntStream.range(0, Math.max(0, random.nextInt(5) - 2))
                .mapToObj(each -> new Selector.Where(Seeds.oneOf(random, PROPERTIES), anyTest()))
                .toList();
        return new Selector(event, where);
    }

    private Window window() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Window.Ever();
            case 2 -> new Window.Dates(day(), day().plusDays(random.nextInt(100)));
            case 3 -> new Window.After(selector(), 1 + random.nextInt(90));
            default -> new Window.LastDays(1 + random.nextInt(120));
        };
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
    }

    private ValueTest anyTest() {
        return switch (random.nextInt(3)) {
            case 0 ->
                numberTest(Seeds.oneOf(
                        random,
                        List.of(
                                new BigDecimal("199"),
                                BigDecimal.valueOf(100),
                                new BigDecimal("0.000001"),
                                BigDecimal.valueOf(random.nextInt(300)))));
            case 1 -> textTest();
            default -> dateTest();
        };
    }

    private ValueTest numberTest(BigDecimal around) {
        return switch (random.nextInt(9)) {
            case 0 -> new ValueTest.Between(around, around.add(BigDecimal.valueOf(random.nextInt(50))));
            case 1 -> new ValueTest.OneOf(Set.of(around.toPlainString(), "x3"));
            case 2 ->
                random.nextInt(4) == 0
                        ? new ValueTest.Missing()
                        : new ValueTest.Compare(ValueTest.Comparison.AT_MOST, around);
            default -> new ValueTest.Compare(Seeds.oneOf(random, List.of(ValueTest.Comparison.values())), around);
        };
    }

    private ValueTest textTest() {
        List<String> texts = List.of("杭州", "上海", "it's", "外套", "a/b~c", "\"quoted\"", "100", "199.00", "true", "19.99");
        return switch (random.nextInt(7)) {
            case 0 -> new ValueTest.Exists();
            case 1 -> new ValueTest.Missing();
            case 2 -> new ValueTest.OneOf(some(texts));
            case 3 -> new ValueTest.NoneOf(some(texts));
            case 4 -> new ValueTest.Contains(Seeds.oneOf(random, List.of("1", "'", "州", ".", "/")));
            case 5 -> new ValueTest.StartsWith(Seeds.oneOf(random, List.of("1", "杭", "it'", "2026", "\"")));
            default -> new ValueTest.Is(random.nextBoolean());
        };
    }

    private ValueTest dateTest() {
        return switch (random.nextInt(5)) {
            case 0 -> new ValueTest.DateBetween(day(), day().plusDays(random.nextInt(200)));
            case 1, 2 -> new ValueTest.WithinLastDays(random.nextInt(200));
            case 3 -> new ValueTest.AnniversaryWithinDays(random.nextInt(random.nextInt(4) == 0 ? 367 : 40));
            default -> textTest();
        };
    }

    private <T> Set<T> some(List<T> all) {
        Set<T> chosen = new HashSet<>();
        all.stream().filter(each -> random.nextInt(3) == 0).forEach(chosen::add);
        chosen.add(Seeds.oneOf(random, all));
        return chosen;
    }
}
