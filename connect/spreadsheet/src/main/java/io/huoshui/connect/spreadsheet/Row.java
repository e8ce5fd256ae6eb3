package io.huoshui.connect.spreadsheet;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet program counts: the header is usually row 1, blank rows count
 * @param cells as text, not longer than the header unless the row really has more cells; never null
 */
public record Row(long number, List<String> cells) {
    /** The cell's text without surrounding blanks; empty when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
