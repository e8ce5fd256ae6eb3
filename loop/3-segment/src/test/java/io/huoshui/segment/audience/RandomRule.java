package io.huoshui.segment.audience;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Any tree of what the index can be asked, with a leaf over events now and then. */
public final class RandomRule {
    private final Random random;

    public RandomRule(Random random) {
        this.random = random;
    }

    public Rule draw(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 3 -> new Rule.All(parts(depth));
            case 4 -> new Rule.Any(parts(depth));
            case 5 -> new Rule.Not(draw(depth - 1));
            default -> leaf();
        };
    }

    private List<Rule> parts(int depth) {
        return Stream.generate(() -> draw(depth - 1)).limit(random.nextInt(4)).toList();
    }

    Rule leaf() {
        return switch (random.nextInt(12)) {
            case 0 -> new Rule.HasTrait(random.nextBoolean() ? "city" : "level", test());
            case 1 -> new Rule.HasTrait("unheard", test());
            case 2 -> new Rule.HasIdentity(random.nextBoolean() ? "phone" : "unheard");
            case 3 ->
                new Rule.HasConsent(
                        new Consent.Scope("marketing", random.nextBoolean() ? "any" : "sms"),
                        Rule.ConsentState.values()[random.nextInt(3)]);
            case 4 -> new Rule.HasTag(random.nextBoolean() ? "a" : "unheard");
            case 5 -> new Rule.InTier(random.nextBoolean() ? Set.of(Tier.HIGH) : Set.of(Tier.HIGH, Tier.SILENT));
            case 6 -> new Rule.InSegment(EnumSet.of(RfmSegment.values()[random.nextInt(8)], RfmSegment.CHAMPION));
            case 7 -> new Rule.InAudience(random.nextBoolean() ? "x" : "unheard");
            case 8 -> new Rule.Prefers(random.nextBoolean() ? "price" : "unheard", random.nextInt(11) / 10.0);
            case 9 ->
                new Rule.Metric(
                        new Selector("Order Completed", List.of()),
                        new Window.Ever(),
                        Rule.Aggregate.COUNT,
                        null,
                        test());
            default -> new Rule.HasFigure(Figure.values()[random.nextInt(Figure.values().length)], test());
        };
    }

    private ValueTest test() {
        return switch (random.nextInt(10)) {
            case 0 -> new ValueTest.Exists();
            case 1 -> new ValueTest.Missing();
            case 2 -> new ValueTest.OneOf(Set.of("杭州", "12", "0"));
            case 3 -> new ValueTest.NoneOf(Set.of("杭州", "true"));
            case 4 -> new ValueTest.DateBetween(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-06-01"));
            case 5 -> new ValueTest.AnniversaryWithinDays(30);
            case 6 -> new ValueTest.Between(number(), number());
            default ->
                new ValueTest.Compare(
                        ValueTest.Comparison.values()[random.nextInt(ValueTest.Comparison.values().length)], number());
        };
    }

    /** Whole ones and broken ones, around 0, small and enormous. */
    private BigDecimal number() {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(400) - 100L, random.nextInt(3));
        return random.nextInt(10) == 0 ? number.scaleByPowerOfTen(14 + random.nextInt(5)) : number;
    }
}
