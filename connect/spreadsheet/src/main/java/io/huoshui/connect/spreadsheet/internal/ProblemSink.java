package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.connect.spreadsheet.Row;
import io.huoshui.connect.spreadsheet.Rows;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.ProblemCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts all problems of one job and keeps the first ones: {@value #KEPT} in all, of them at most {@value #KEPT_ANONYMOUS} rows that
 * merely name no customer. Problems found after their row was read get its cells in a second pass. Used by one thread.
 */
final class ProblemSink {
    static final int KEPT = 100_000;
    static final int KEPT_ANONYMOUS = 10_000;
    private static final int AT_ONCE = 1_000;

    private final ImportRowProblemTable table;
    private final long batch;
    private final Map<ImportReason, Long> counts = new EnumMap<>(ImportReason.class);
    private final List<Problem> waiting = new ArrayList<>();
    private final List<Problem> withoutCells = new ArrayList<>();
    private int kept;

    ProblemSink(ImportRowProblemTable table, long batch) {
        this.table = table;
        this.batch = batch;
        table.clear(batch);
    }

    void add(Problem problem) {
        long count = counts.merge(problem.reason(), 1L, Long::sum);
        boolean tooMany = problem.reason() == ImportReason.ROW_WITHOUT_CUSTOMER && count > KEPT_ANONYMOUS;
        if (kept >= KEPT || tooMany) {
            return;
        }
        kept++;
        (problem.cells().isEmpty() ? withoutCells : waiting).add(problem);
        if (waiting.size() >= AT_ONCE) {
            flush();
        }
    }

    boolean needsRows() {
        return !withoutCells.isEmpty();
    }

    /** @param again the same file, opened once more */
    void fillFrom(Rows again) {
        Map<Long, List<Problem>> byRow = new HashMap<>();
        withoutCells.forEach(each ->
                byRow.computeIfAbsent(each.row(), row -> new ArrayList<>(1)).add(each));
        while (again.hasNext() && !byRow.isEmpty()) {
            Row row = again.next();
            List<Problem> found = byRow.remove(row.number());
            if (found != null) {
                found.forEach(each -> waiting.add(each.withCells(List.copyOf(row.cells()))));
            }
        }
        withoutCells.clear();
    }

    void flush() {
        table.add(batch, waiting);
        waiting.clear();
    }

    List<ProblemCount> counts() {
        return counts.entrySet().stream()
                .map(each -> ProblemCount.of(each.getKey(), each.getValue()))
                .toList();
    }
}
