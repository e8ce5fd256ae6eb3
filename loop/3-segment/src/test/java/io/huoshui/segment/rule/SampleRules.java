package io.huoshui.segment.rule;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of each kind, as the reference shows them: name to rule, in reading order. */
public final class SampleRules {
    private SampleRules() {}

    public static Map<String, Rule> all() {
        Selector orders = new Selector("Order Completed", List.of());
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put(
                "all",
                new Rule.All(List.of(
                        new Rule.Metric(orders, new Window.LastDays(90), Rule.Aggregate.COUNT, null, atLeast(2)),
                        new Rule.HasTrait("city", new ValueTest.OneOf(Set.of("杭州", "上海"))),
                        new Rule.Not(new Rule.HasConsent(
                                new Consent.Scope("marketing", "sms"), Rule.ConsentState.WITHDRAWN)))));
        rules.put(
                "any",
                new Rule.Any(List.of(
                        new Rule.HasTag("VIP"),
                        new Rule.All(List.of(
                                new Rule.InTier(Set.of(Tier.HIGH)), new Rule.HasIdentity("external_userid"))))));
        rules.put("not", new Rule.Not(new Rule.HasTag("已投诉")));
        rules.put("hasTrait", new Rule.HasTrait("birthday", new ValueTest.AnniversaryWithinDays(7)));
        rules.put("hasIdentity", new Rule.HasIdentity("phone"));
        rules.put("hasConsent", new Rule.HasConsent(new Consent.Scope("marketing", "sms"), Rule.ConsentState.GRANTED));
        rules.put("hasTag", new Rule.HasTag("VIP"));
        rules.put("inTier", new Rule.InTier(Set.of(Tier.HIGH, Tier.CONTENT)));
        rules.put("inSegment", new Rule.InSegment(Set.of(RfmSegment.CHAMPION, RfmSegment.KEY_KEEP)));
        rules.put("hasFigure", new Rule.HasFigure(Figure.DAYS_SINCE_ORDER, atLeast(60)));
        rules.put(
                "metric: count with a filter",
                new Rule.Metric(
                        new Selector(
                                "Order Completed",
                                List.of(new Selector.Where("products[].category", new ValueTest.OneOf(Set.of("外套"))))),
                        new Window.LastDays(30),
                        Rule.Aggregate.COUNT,
                        null,
                        atLeast(1)));
        rules.put(
                "metric: none",
                new Rule.Metric(
                        new Selector("Complaint Raised", List.of()),
                        new Window.Ever(),
                        Rule.Aggregate.COUNT,
                        null,
                        new ValueTest.Compare(ValueTest.Comparison.EQUAL, BigDecimal.ZERO)));
        rules.put(
                "metric: sum",
                new Rule.Metric(
                        orders,
                        new Window.Dates(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 12)),
                        Rule.Aggregate.SUM,
                        "total",
                        new ValueTest.Between(BigDecimal.valueOf(199), BigDecimal.valueOf(999))));
        rules.put(
                "metric: distinct, after an event",
                new Rule.Metric(
                        new Selector("Product Viewed", List.of()),
                        new Window.After(new Selector("Contact Added", List.of()), 7),
                        Rule.Aggregate.DISTINCT,
                        "category",
                        atLeast(3)));
        rules.put(
                "metric: first",
                new Rule.Metric(
                        orders,
                        new Window.Ever(),
                        Rule.Aggregate.FIRST,
                        "products[].category",
                        new ValueTest.OneOf(Set.of("配饰"))));
        rules.put(
                "metric: last",
                new Rule.Metric(
                        new Selector("Live Viewed", List.of()),
                        new Window.Ever(),
                        Rule.Aggregate.LAST,
                        null,
                        new ValueTest.WithinLastDays(14)));
        rules.put(
                "sequence",
                new Rule.Sequence(new Selector("Product Added", List.of()), new Window.LastDays(30), orders, 3, true));
        rules.put("inAudience", new Rule.InAudience("双十一老客"));
        rules.put("inGroup", new Rule.InGroup(Set.of("穿搭一群", "穿搭二群")));
        rules.put("cameThrough", new Rule.CameThrough(Set.of("live-room-1")));
        rules.put("inJourney", new Rule.InJourney("新客培育", Rule.ProgrammeState.NEVER));
        rules.put("inExperiment", new Rule.InExperiment("满减对小样", "A"));
        rules.put("prefers", new Rule.Prefers("price-sensitive", 0.7));
        rules.put("inBucket", new Rule.InBucket("holdout-2026", 0, 500));
        return rules;
    }

    private static ValueTest atLeast(int number) {
        return new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.valueOf(number));
    }
}
