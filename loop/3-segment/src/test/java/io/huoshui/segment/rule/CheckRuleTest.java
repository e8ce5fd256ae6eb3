package io.huoshui.segment.rule;

import static io.huoshui.segment.SegmentReason.RULE_EMPTY;
import static io.huoshui.segment.SegmentReason.RULE_NAME_UNKNOWN;
import static io.huoshui.segment.SegmentReason.RULE_PROPERTY;
import static io.huoshui.segment.SegmentReason.RULE_RANGE;
import static io.huoshui.segment.SegmentReason.RULE_TEXT;
import static io.huoshui.segment.SegmentReason.RULE_TOO_DEEP;
import static io.huoshui.segment.SegmentReason.RULE_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckRuleTest {
    private static final Rule VIP = new Rule.HasTag("VIP");

    @Test
    void finds_nothing_wrong_with_one_of_each_kind() {
        SampleRules.all()
                .forEach((name, rule) -> assertThat(CheckRule.of(rule)).as(name).isEmpty());
    }

    @Test
    void depth() {
        assertThat(CheckRule.of(nested(RuleLimits.DEPTH_MAX))).isEmpty();
        assertThat(CheckRule.of(nested(RuleLimits.DEPTH_MAX + 1))).containsExactly(new Problem("", RULE_TOO_DEEP));
    }

    @Test
    void leaves() {
        assertThat(CheckRule.of(new Rule.All(Collections.nCopies(RuleLimits.LEAVES_MAX, VIP))))
                .isEmpty();
        assertThat(CheckRule.of(new Rule.All(Collections.nCopies(RuleLimits.LEAVES_MAX + 1, VIP))))
                .containsExactly(new Problem("", RULE_TOO_LARGE));
    }

    @Test
    void days() {
        assertThat(CheckRule.of(count(new Window.LastDays(RuleLimits.DAYS_MAX))))
                .isEmpty();
        Problem outside = new Problem("of.0.window.days", RULE_RANGE);
        assertThat(CheckRule.of(count(new Window.LastDays(RuleLimits.DAYS_MAX + 1))))
                .containsExactly(outside);
        assertThat(CheckRule.of(count(new Window.LastDays(0)))).containsExactly(outside);
        LocalDate day = LocalDate.of(2026, 11, 11);
        assertThat(CheckRule.of(count(new Window.Dates(day, day))))
                .containsExactly(new Problem("of.0.window.until", RULE_RANGE));
    }

    @Test
    void texts_and_lists() {
        assertThat(CheckRule.of(new Rule.HasTag("x".repeat(RuleLimits.TEXT_CHARS_MAX))))
                .isEmpty();
        Problem text = new Problem("tag", RULE_TEXT);
        assertThat(CheckRule.of(new Rule.HasTag("x".repeat(RuleLimits.TEXT_CHARS_MAX + 1))))
                .containsExactly(text);
        assertThat(CheckRule.of(new Rule.HasTag(" "))).containsExactly(text);
        assertThat(CheckRule.of(new Rule.HasTag("a\0b"))).containsExactly(text);
        assertThat(CheckRule.of(new Rule.HasTag("\ud800"))).containsExactly(text);
        assertThat(CheckRule.of(new Rule.InTier(Set.of()))).containsExactly(new Problem("tiers", RULE_EMPTY));
        assertThat(CheckRule.of(new Rule.CameThrough(codes(RuleLimits.VALUES_MAX))))
                .isEmpty();
        assertThat(CheckRule.of(new Rule.CameThrough(codes(RuleLimits.VALUES_MAX + 1))))
                .containsExactly(new Problem("codes", RULE_TOO_LARGE));
    }

    @Test
    void numbers() {
        BigDecimal beyond = Value.MAX_NUMBER.add(BigDecimal.ONE);
        assertThat(CheckRule.of(
                        new Rule.HasFigure(Figure.ORDERS, new ValueTest.Between(BigDecimal.TEN, BigDecimal.ONE))))
                .containsExactly(new Problem("test.high", RULE_RANGE));
        assertThat(CheckRule.of(
                        new Rule.HasFigure(Figure.ORDERS, new ValueTest.Compare(ValueTest.Comparison.LESS, beyond))))
                .containsExactly(new Problem("test.with", RULE_RANGE));
        assertThat(CheckRule.of(new Rule.InBucket("s", 0, Bucket.COUNT))).isEmpty();
        assertThat(CheckRule.of(new Rule.InBucket("s", 5, 5))).containsExactly(new Problem("until", RULE_RANGE));
        assertThat(CheckRule.of(new Rule.Prefers("quality-seeking", Double.NaN)))
                .containsExactly(new Problem("confidence", RULE_RANGE));
    }

    @Test
    void a_sum_needs_a_property_and_a_count_takes_none() {
        Selector orders = new Selector("Order Completed", List.of());
        ValueTest exists = new ValueTest.Exists();
        Problem property = new Problem("property", RULE_PROPERTY);
        assertThat(CheckRule.of(new Rule.Metric(orders, new Window.Ever(), Rule.Aggregate.SUM, null, exists)))
                .containsExactly(property);
        assertThat(CheckRule.of(new Rule.Metric(orders, new Window.Ever(), Rule.Aggregate.COUNT, "total", exists)))
                .containsExactly(property);
    }

    @Test
    void names() {
        Rule rule = new Rule.Any(List.of(VIP, new Rule.Not(new Rule.InAudience("a")), new Rule.Prefers("p", 1)));
        assertThat(CheckRule.of(rule, new KnownNames(Set.of("VIP"), Set.of("a"), Set.of("p"))))
                .isEmpty();
        assertThat(CheckRule.of(rule, new KnownNames(Set.of(), Set.of(), Set.of())))
                .containsExactly(
                        new Problem("of.0.tag", RULE_NAME_UNKNOWN),
                        new Problem("of.1.of.audience", RULE_NAME_UNKNOWN),
                        new Problem("of.2.preference", RULE_NAME_UNKNOWN));
    }

    private static Rule nested(int depth) {
        return depth == 1 ? VIP : new Rule.Not(nested(depth - 1));
    }

    private static Rule count(Window window) {
        return new Rule.All(List.of(new Rule.Metric(
                new Selector("Order Completed", List.of()),
                window,
                Rule.Aggregate.COUNT,
                null,
                new ValueTest.Exists())));
    }

    private static Set<String> codes(int count) {
        return IntStream.range(0, count).mapToObj(each -> "code-" + each).collect(Collectors.toSet());
    }
}
