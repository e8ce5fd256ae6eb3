package io.huoshui.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where the buyers stand: R × F, 25 cells in the order R1F1, R1F2 … R5F5, with the mean M as colour. */
public record HeatMap(List<Cell> cells, long people) {
    /** @param monetaryMean mean M of the cell's people to the cent (half up); 0 in an empty cell */
    public record Cell(int r, int f, long people, BigDecimal monetaryMean) {}

    public static HeatMap of(Collection<CellCount> counts) {
        List<Cell> cells = new ArrayList<>(25);
        long everyone = 0;
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                Cell cell = cell(r, f, counts);
                cells.add(cell);
                everyone += cell.people();
            }
        }
        return new HeatMap(List.copyOf(cells), everyone);
    }

    private static Cell cell(int r, int f, Collection<CellCount> counts) {
        long people = 0;
        BigDecimal monetary = BigDecimal.ZERO;
        for (CellCount count : counts) {
            if (count.scores().r() == r && count.scores().f() == f) {
                people += count.people();
                monetary = monetary.add(count.monetary());
            }
        }
        BigDecimal mean =
                people == 0 ? BigDecimal.ZERO : monetary.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        return new Cell(r, f, people, mean);
    }
}
