package io.huoshui.segment.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.ValueTest.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AimsAtValueTest {
    private static final Rule ACTIVE = figure(Figure.INTERACTIONS_90D, Comparison.AT_LEAST);

    @ParameterizedTest
    @CsvSource({"高价值沉默, true", "上海 VIP, true", "High-Value buyers, true", "常来的, false", "'', false"})
    void aNameSaysSo(String name, boolean aims) {
        assertThat(AimsAtValue.of(ACTIVE, name)).isEqualTo(aims);
    }

    @Test
    void aRuleSaysSo() {
        assertThat(aims(new Rule.InTier(Set.of(Tier.HIGH)))).isTrue();
        assertThat(aims(new Rule.InTier(Set.of(Tier.HIGH, Tier.CONTENT)))).isFalse();
        assertThat(aims(new Rule.InSegment(Set.of(RfmSegment.KEY_KEEP, RfmSegment.CHAMPION))))
                .isTrue();
        assertThat(aims(new Rule.InSegment(Set.of(RfmSegment.KEY_KEEP, RfmSegment.GENERAL_KEEP))))
                .isFalse();
        assertThat(aims(figure(Figure.RESIDUAL_LTV, Comparison.MORE))).isTrue();
        assertThat(aims(figure(Figure.REVENUE_NET, Comparison.AT_MOST))).isFalse();
        assertThat(aims(figure(Figure.ORDERS, Comparison.AT_LEAST))).isFalse();
        assertThat(aims(new Rule.All(List.of(ACTIVE, figure(Figure.M_SCORE, Comparison.AT_LEAST)))))
                .isTrue();
        assertThat(aims(new Rule.Not(new Rule.InTier(Set.of(Tier.HIGH))))).isFalse();
    }

    private static boolean aims(Rule rule) {
        return AimsAtValue.of(rule, "");
    }

    private static Rule figure(Figure figure, Comparison how) {
        return new Rule.HasFigure(figure, new ValueTest.Compare(how, BigDecimal.ONE));
    }
}
