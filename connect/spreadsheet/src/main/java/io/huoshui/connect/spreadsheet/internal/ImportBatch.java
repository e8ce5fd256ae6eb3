package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Reason;
import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.ImportOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param stored name of the kept file; null once it was removed
 * @param saidEncoding as the operator declared it; null: recognised
 * @param rowsTotal null until the file was read once
 * @param preview the first events, people masked
 */
record ImportBatch(
        long id,
        String file,
        long bytes,
        @Nullable String stored,
        String encoding,
        @Nullable String saidEncoding,
        String format,
        String delimiter,
        ImportState state,
        @Nullable String template,
        ImportKind kind,
        List<Column> columns,
        List<ColumnField> mapping,
        ImportOptions options,
        Progress progress,
        String by,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Failure failure) {

    record Column(String name, List<String> samples) {}

    /** What a job has found out so far. */
    record Progress(
            long rowsRead,
            @Nullable Long rowsTotal,
            @Nullable Long rowsPerSecond,
            Tally counts,
            List<ProblemCount> problems,
            List<Map<String, Object>> preview) {
        static final Progress NONE = new Progress(0, null, null, Tally.ZERO, List.of(), List.of());
    }

    record ProblemCount(String code, int number, String zh, String en, long rows) {
        static ProblemCount of(Reason reason, long rows) {
            return new ProblemCount(reason.name(), reason.number(), reason.zh(), reason.en(), rows);
        }
    }

    record Failure(String code, String zh, String en) {
        /** @param detail may be empty */
        static Failure of(Reason reason, String detail) {
            String more = detail.isEmpty() ? "" : " " + detail;
            return new Failure(reason.name(), reason.zh() + more, reason.en() + more);
        }
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    ImportBatch with(ImportState next, Progress reached) {
        return new ImportBatch(
                id,
                file,
                bytes,
                stored,
                encoding,
                saidEncoding,
                format,
                delimiter,
                next,
                template,
                kind,
                columns,
                mapping,
                options,
                reached,
                by,
                createdAt,
                finishedAt,
                failure);
    }
}
