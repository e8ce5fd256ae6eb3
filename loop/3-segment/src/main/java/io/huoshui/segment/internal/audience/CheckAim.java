package io.huoshui.segment.internal.audience;

import io.huoshui.segment.AimCheck;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Wave;
import io.huoshui.segment.audience.AimsAtValue;
import io.huoshui.segment.internal.RfmWaveTable;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import java.math.BigDecimal;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/** Value is not activity: does an audience that is meant as high value select high activity instead? By the lines of the wave in use. */
final class CheckAim {
    private final CountAudience count;
    private final RfmWaveTable waves;

    CheckAim(CountAudience count, RfmWaveTable waves) {
        this.count = count;
        this.waves = waves;
    }

    /**
     * @param name of the audience; empty while it has none
     * @return empty when the audience is not meant as high value, or nobody has bought yet
     */
    Optional<AimCheck> check(Rule rule, String name, RoaringBitmap selected) {
        return AimsAtValue.of(rule, name) ? waves.inUse().map(wave -> check(wave, selected)) : Optional.empty();
    }

    private AimCheck check(Wave wave, RoaringBitmap selected) {
        Figure money = wave.basis().refunds() == Refunds.NET ? Figure.REVENUE_NET : Figure.REVENUE_GROSS;
        return new AimCheck(
                selected.getLongCardinality(),
                above(money, wave.yardstick().value(), selected),
                above(Figure.INTERACTIONS_90D, wave.yardstick().activity(), selected));
    }

    private long above(Figure figure, BigDecimal line, RoaringBitmap selected) {
        Rule above = new Rule.HasFigure(figure, new ValueTest.Compare(ValueTest.Comparison.MORE, line));
        return RoaringBitmap.andCardinality(count.people(above), selected);
    }
}
