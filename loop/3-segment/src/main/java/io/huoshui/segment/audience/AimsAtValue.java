package io.huoshui.segment.audience;

import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is an audience meant as people of high value? Either its rule asks for value (the high tier, a segment of high M, money of at least so
 * much), or its name says so. Tags and audiences that a rule names are not looked into.
 */
public final class AimsAtValue {
    private static final Set<Figure> VALUE = EnumSet.of(
            Figure.REVENUE_NET, Figure.REVENUE_GROSS, Figure.M_SCORE, Figure.EXPECTED_SPEND, Figure.RESIDUAL_LTV);
    private static final Set<String> NAMES = Set.of("高价值", "高净值", "大客", "vip", "high value", "high-value");

    private AimsAtValue() {}

    /** @param name as the operator typed it so far; empty when there is none */
    public static boolean of(Rule rule, String name) {
        String said = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(said::contains) || asksForValue(rule);
    }

    private static boolean asksForValue(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.of().stream().anyMatch(AimsAtValue::asksForValue);
        }
        if (rule instanceof Rule.Any any) {
            return any.of().stream().anyMatch(AimsAtValue::asksForValue);
        }
        if (rule instanceof Rule.InTier tier) {
            return tier.tiers().equals(Set.of(Tier.HIGH));
        }
        if (rule instanceof Rule.InSegment segment) {
            return !segment.segments().isEmpty() && segment.segments().stream().allMatch(RfmSegment::isValuable);
        }
        return rule instanceof Rule.HasFigure asked && VALUE.contains(asked.figure()) && hasLowerEnd(asked.test());
    }

    private static boolean hasLowerEnd(ValueTest test) {
        return test instanceof ValueTest.Between
                || test instanceof ValueTest.Compare compare
                        && Stream.of(ValueTest.Comparison.AT_LEAST, ValueTest.Comparison.MORE)
                                .anyMatch(each -> each == compare.how());
    }
}
