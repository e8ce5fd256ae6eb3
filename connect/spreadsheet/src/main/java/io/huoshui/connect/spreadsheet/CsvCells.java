package io.huoshui.connect.spreadsheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects one record, holding no more of it than needed to see that it is too much: one cell past the column limit, one character
 * past the cell limit.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<List<String>> {
    private final int cellsHeld;
    private final int charsHeld;
    private List<String> cells = new ArrayList<>();

    CsvCells(RowLimits limits) {
        this.cellsHeld = limits.columns() + 1;
        this.charsHeld = limits.cellChars() + 1;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(Math.max(8, cells.size()));
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < cellsHeld) {
            cells.add(length == 0 ? "" : new String(buffer, offset, Math.min(length, charsHeld)));
        } else if (length > 0) {
            // A filled cell beyond the limit must not look like a trailing comma.
            cells.set(cellsHeld - 1, "…");
        }
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }

    @Override
    public String toString() {
        return Arrays.toString(cells.toArray());
    }
}
