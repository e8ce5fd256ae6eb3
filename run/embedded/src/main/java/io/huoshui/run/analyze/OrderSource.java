package io.huoshui.run.analyze;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where orders are read from and how.
 *
 * @param columns customer, date, amount and perhaps order: names in the header; empty when a template is used
 */
record OrderSource(List<Path> files, @Nullable String template, List<String> columns) {
    static OrderSource of(Words words) {
        String template = words.options().get("--template");
        String named = words.options().get("--columns");
        List<String> columns = named == null
                ? List.of()
                : Arrays.stream(named.split(",", -1)).map(String::strip).toList();
        if ((template == null) == columns.isEmpty()) {
            throw new CannotAnalyze("say either --template or --columns CUSTOMER,DATE,AMOUNT[,ORDER]");
        }
        if (!columns.isEmpty() && (columns.size() < 3 || columns.size() > 4 || columns.contains(""))) {
            throw new CannotAnalyze("--columns names three or four columns: CUSTOMER,DATE,AMOUNT[,ORDER]");
        }
        return new OrderSource(words.files(), template, columns);
    }
}
