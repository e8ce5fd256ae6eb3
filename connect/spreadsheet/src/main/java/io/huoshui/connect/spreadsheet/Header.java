package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Column names one can refer to. */
final class Header {
    private Header() {}

    static List<String> of(@Nullable Row first, RowLimits limits) {
        if (first == null) {
            throw new Refused(ImportReason.FILE_EMPTY);
        }
        int columns = lastFilled(first.cells());
        if (columns > limits.columns()) {
            throw new Refused(ImportReason.TOO_MANY_COLUMNS);
        }
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            names.add(unique(first.cell(i), i, taken));
        }
        return List.copyOf(names);
    }

    private static String unique(String name, int column, Set<String> taken) {
        String base = name.isEmpty() ? "#" + (column + 1) : name;
        String each = base;
        for (int n = 2; !taken.add(each); n++) {
            each = base + " (" + n + ")";
        }
        return each;
    }

    private static int lastFilled(List<String> cells) {
        int columns = cells.size();
        while (columns > 0 && cells.get(columns - 1).isBlank()) {
            columns--;
        }
        return columns;
    }
}
