package io.huoshui.run.analyze;

import io.huoshui.connect.spreadsheet.Rows;
import io.huoshui.segment.prediction.Nonsense;
import io.huoshui.segment.prediction.PurchaseSummary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of id, frequency, recency, T and perhaps the mean value of repeat orders, under a header; what cannot be is refused by its row. */
final class SummaryFile {
    private static final int WITH_VALUE = 5;

    private SummaryFile() {}

    static Map<String, PurchaseSummary> read(List<Path> files, boolean withValue, PrintStream err) throws IOException {
        Map<String, PurchaseSummary> people = new LinkedHashMap<>();
        for (Path file : files) {
            try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC)) {
                int cells = rows.header().size();
                if (cells < WITH_VALUE - 1 || withValue && cells < WITH_VALUE) {
                    throw new CannotAnalyze(file.getFileName() + ": a summary has the columns id, frequency, recency, T"
                            + (withValue ? " and, for --spend, the mean value" : ""));
                }
                if (rows.header().get(1).matches("[-+.\\d]+")) {
                    throw new CannotAnalyze(file.getFileName() + ": the first row must name the columns");
                }
                rows.forEachRemaining(
                        row -> take(row.cells(), file.getFileName() + " row " + row.number() + ": ", people));
            }
            err.printf("%s: %,d people%n", file.getFileName(), people.size());
        }
        return people;
    }

    private static void take(List<String> cells, String where, Map<String, PurchaseSummary> people) {
        double frequency = number(cells, 1, where);
        double recency = number(cells, 2, where);
        double age = number(cells, 3, where);
        double value = cells.size() < WITH_VALUE ? 0 : number(cells, 4, where);
        Optional<Nonsense> nonsense = Nonsense.in(frequency, recency, age, value);
        if (nonsense.isPresent()) {
            throw new CannotAnalyze(where + nonsense.get().en());
        }
        if (cells.size() >= WITH_VALUE && frequency > 0 && value <= 0) {
            throw new CannotAnalyze(where + "a repeat purchase with a mean value that is not above 0");
        }
        PurchaseSummary summary = new PurchaseSummary((int) frequency, recency, age, frequency > 0 ? value : 0);
        if (people.put(cells.get(0), summary) != null) {
            throw new CannotAnalyze(where + "the id is there twice: " + cells.get(0));
        }
    }

    private static double number(List<String> cells, int place, String where) {
        String text = cells.size() > place ? cells.get(place).strip() : "";
        if (!text.matches("[-+]?\\d{1,12}(\\.\\d{1,18})?([eE][-+]?\\d{1,2})?")) {
            throw new CannotAnalyze(where + "no number in column " + (place + 1) + ": " + text);
        }
        return Double.parseDouble(text);
    }
}
