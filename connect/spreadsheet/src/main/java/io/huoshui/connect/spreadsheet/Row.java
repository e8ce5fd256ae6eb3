package io.huoshui.connect.spreadsheet;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet program counts: the header is usually row 1, blank rows count
 * @param cells as text, not longer than the header unless the row really has more cells; never null
 */
public record Row(long number, List<String> cells) {
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    /**
     * The cell's text without surrounding blanks; empty when the row is shorter. An apostrophe that keeps a spreadsheet from computing
     * the cell (our own error files have them) is not part of it.
     */
    public String cell(int column) {
        String text = column < cells.size() ? cells.get(column).strip() : "";
        boolean shielded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return shielded ? text.substring(1) : text;
    }
}
