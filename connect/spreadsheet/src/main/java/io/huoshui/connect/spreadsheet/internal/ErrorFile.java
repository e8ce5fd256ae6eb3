package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.web.SafeCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** The bad rows of a batch as a CSV file one can mend and upload again; no spreadsheet computes any of its cells. */
final class ErrorFile {
    private static final List<String> OWN_COLUMNS = List.of("_row", "_column", "_code", "_why");

    private final ImportRowProblemTable problems;
    private final TransactionTemplate transaction;

    ErrorFile(ImportRowProblemTable problems, TransactionTemplate transaction) {
        this.problems = problems;
        this.transaction = transaction;
    }

    void write(ImportBatch batch, Writer out) throws IOException {
        out.write('\uFEFF'); // or spreadsheets in China read it as GBK
        List<String> header = new ArrayList<>(batch.header());
        header.addAll(OWN_COLUMNS);
        line(out, header);
        transaction.executeWithoutResult(status -> problems.forEach(
                batch.id(), problem -> problem(out, problem, batch.columns().size())));
    }

    private static void problem(Writer out, Problem problem, int columns) {
        List<String> cells = new ArrayList<>(columns + OWN_COLUMNS.size());
        for (int i = 0; i < columns; i++) {
            cells.add(i < problem.cells().size() ? problem.cells().get(i) : "");
        }
        cells.add(Long.toString(problem.row()));
        cells.add(problem.column() == null ? "" : problem.column());
        cells.add(problem.reason().name());
        cells.add(problem.zh());
        try {
            line(out, cells);
        } catch (IOException browserWentAway) {
            throw new UncheckedIOException(browserWentAway);
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(SafeCell.csv(cells.get(i)));
        }
        out.write("\r\n");
    }
}
