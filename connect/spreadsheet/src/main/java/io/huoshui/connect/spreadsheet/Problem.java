package io.huoshui.connect.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken as it is.
 *
 * @param column whose cell is at fault; null when it is the whole row
 * @param value of that cell
 * @param suggestion what the cell most likely means; null when there is nothing to offer
 * @param cells of the row, unchanged; empty when it was found only after the row was read
 */
public record Problem(
        long row,
        @Nullable String column,
        @Nullable String value,
        ImportReason reason,
        @Nullable String suggestion,
        List<String> cells) {

    public Problem withCells(List<String> unchanged) {
        return new Problem(row, column, value, reason, suggestion, unchanged);
    }

    /** Why, in words, with the suggestion. */
    public String zh() {
        return suggestion == null ? reason.zh() : reason.zh() + "；可改成 " + suggestion;
    }

    public String en() {
        return suggestion == null ? reason.en() : reason.en() + " Likely: " + suggestion + ".";
    }
}
