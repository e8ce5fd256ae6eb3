package io.huoshui.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmSegmentTest {
    @ParameterizedTest
    @CsvSource({
        "555,champion,重要价值",
        "444,champion,重要价值",
        "435,key-develop,重要发展",
        "345,key-keep,重要保持",
        "115,key-retain,重要挽留",
        "443,general-value,一般价值",
        "511,general-develop,一般发展",
        "351,general-keep,一般保持",
        "333,general-retain,一般挽留",
        "111,general-retain,一般挽留"
    })
    void fourAndFiveAreHigh(String digits, String code, String zh) {
        RfmSegment segment = scores(digits).segment();
        assertThat(segment.code()).isEqualTo(code);
        assertThat(segment.zh()).isEqualTo(zh);
        assertThat(RfmSegment.ofCode(code)).isEqualTo(segment);
    }

    @Test
    void each125thCellBelongsToExactlyOneSegment() {
        List<CellCount> everywhere = new ArrayList<>();
        for (int cell = 0; cell < 125; cell++) {
            everywhere.add(new CellCount(
                    new Scores(1 + cell / 25, 1 + cell / 5 % 5, 1 + cell % 5), 1, BigDecimal.valueOf(cell)));
        }
        assertThat(SegmentSize.of(everywhere)).hasSize(8);
        assertThat(SegmentSize.of(everywhere).stream()
                        .mapToLong(SegmentSize::people)
                        .sum())
                .isEqualTo(125);
        assertThat(SegmentSize.of(everywhere))
                .map(SegmentSize::people)
                .containsExactly(8L, 12L, 12L, 18L, 12L, 18L, 18L, 27L);
        assertThat(ScoreSizes.of(everywhere).m().values()).containsOnly(25L);
    }

    @Test
    void theHeatMapAddsUpAndColoursByMeanMoney() {
        HeatMap map = HeatMap.of(List.of(
                new CellCount(scores("511"), 2, new BigDecimal("10")),
                new CellCount(scores("515"), 1, new BigDecimal("90")),
                new CellCount(scores("151"), 3, new BigDecimal("1"))));
        assertThat(map.people()).isEqualTo(6);
        assertThat(map.cells()).hasSize(25);
        assertThat(map.cells().get(20)).isEqualTo(new HeatMap.Cell(5, 1, 3, new BigDecimal("33.33")));
        assertThat(map.cells().get(4)).isEqualTo(new HeatMap.Cell(1, 5, 3, new BigDecimal("0.33")));
        assertThat(map.cells().get(0)).isEqualTo(new HeatMap.Cell(1, 1, 0, BigDecimal.ZERO));
    }

    @Test
    void migrationAddsCellsUpToSegmentsAndKeepsNewcomersAndLeavers() {
        Migration migration = Migration.of(List.of(
                new Migration.CellFlow(null, scores("511"), 4),
                new Migration.CellFlow(scores("555"), scores("155"), 2),
                new Migration.CellFlow(scores("554"), scores("255"), 3),
                new Migration.CellFlow(scores("111"), null, 1)));
        assertThat(migration.flows())
                .containsExactly(
                        new Migration.Flow(RfmSegment.CHAMPION, RfmSegment.KEY_KEEP, 5),
                        new Migration.Flow(RfmSegment.GENERAL_RETAIN, null, 1),
                        new Migration.Flow(null, RfmSegment.GENERAL_DEVELOP, 4));
    }

    static Scores scores(String digits) {
        return new Scores(digits.charAt(0) - '0', digits.charAt(1) - '0', digits.charAt(2) - '0');
    }
}
