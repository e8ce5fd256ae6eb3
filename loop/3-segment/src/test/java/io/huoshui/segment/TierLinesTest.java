package io.huoshui.segment;

import static io.huoshui.segment.People.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.segment.TierSettings.HighBy;
import io.huoshui.segment.TierSettings.SilentBy;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierLinesTest {
    /** 1000 people; the i-th of the first 500 bought for i yuan in i % 3 + 1 orders; all have been quiet for i days. */
    private static final List<Measured> POOL = IntStream.range(0, 1000)
            .mapToObj(i -> new Measured(i, i < 500 ? rfm(i) : null, i, 0))
            .toList();

    private static Rfm rfm(int i) {
        return new Rfm(day("2026-01-01"), 0, i % 3 + 1, BigDecimal.valueOf(i));
    }

    private static Map<Tier, Integer> sizes(TierSettings settings) {
        Yardstick yardstick =
                Yardstick.of(ScoringSettings.DEFAULT, settings, POOL).orElseThrow();
        Map<Tier, Integer> sizes = new EnumMap<>(Tier.class);
        for (Measured each : POOL) {
            Scores scores = each.rfm() == null ? null : yardstick.cuts().score(each.rfm());
            sizes.merge(yardstick.tiers().tierOf(each, scores), 1, Integer::sum);
        }
        return sizes;
    }

    @Test
    void twentySeventyTenOfAllPeopleByDefault() {
        assertThat(sizes(TierSettings.DEFAULT)).isEqualTo(Map.of(Tier.HIGH, 200, Tier.CONTENT, 700, Tier.SILENT, 100));
    }

    @ParameterizedTest
    @CsvSource({"0.01,0.50,10,500", "0.35,0.64,350,640", "0.40,0,400,0", "0.60,0.40,499,400"})
    void sharesAreOfAllPeopleAndNoBuyerNoHighValue(String high, String silent, int highSize, int silentSize) {
        Map<Tier, Integer> sizes = sizes(
                new TierSettings(1, new BigDecimal(high), HighBy.MONETARY, SilentBy.SHARE, new BigDecimal(silent), 90));
        assertThat(sizes.getOrDefault(Tier.HIGH, 0)).isEqualTo(highSize);
        assertThat(sizes.getOrDefault(Tier.SILENT, 0)).isEqualTo(silentSize);
    }

    @Test
    void highValueIsNeverSilentHoweverQuiet() {
        TierLines lines = new TierLines(HighBy.MONETARY, new BigDecimal("100"), new BigDecimal("9"));
        assertThat(lines.tierOf(new Measured(1, rfm(101), 400, 0), null)).isEqualTo(Tier.HIGH);
        assertThat(lines.tierOf(new Measured(1, rfm(100), 400, 0), null)).isEqualTo(Tier.SILENT);
    }

    @ParameterizedTest
    @CsvSource({"89,CONTENT", "90,SILENT", "91,SILENT"})
    void ninetyDaysWithoutAnInteractionAreSilent(int quietDays, Tier tier) {
        TierSettings byDays =
                new TierSettings(1, new BigDecimal("0.2"), HighBy.MONETARY, SilentBy.DAYS, BigDecimal.ZERO, 90);
        TierLines lines = Yardstick.of(ScoringSettings.DEFAULT, byDays, POOL)
                .orElseThrow()
                .tiers();
        assertThat(lines.tierOf(new Measured(1, null, quietDays, 0), null)).isEqualTo(tier);
    }

    @Test
    void tiedOrderCountsStayTogetherSoTheTierMayBeSmaller() {
        TierSettings byOrders =
                new TierSettings(1, new BigDecimal("0.20"), HighBy.ORDERS, SilentBy.SHARE, BigDecimal.ZERO, 90);
        assertThat(sizes(byOrders).get(Tier.HIGH)).isEqualTo(166);
        TierSettings byScores =
                new TierSettings(1, new BigDecimal("0.20"), HighBy.RFM, SilentBy.SHARE, BigDecimal.ZERO, 90);
        assertThat(sizes(byScores).get(Tier.HIGH)).isBetween(100, 200);
    }

    @ParameterizedTest
    @CsvSource({"0,0.1,90", "1,0,90", "0.5,0.6,90", "0.2,-0.1,90", "0.2,0.1,0", "0.2,0.1,3651"})
    void nonsenseIsRefused(String high, String silent, int days) {
        assertThatThrownBy(() -> new TierSettings(
                        1, new BigDecimal(high), HighBy.MONETARY, SilentBy.SHARE, new BigDecimal(silent), days))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
