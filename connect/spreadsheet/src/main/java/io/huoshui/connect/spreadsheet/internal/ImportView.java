package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.connect.spreadsheet.Template;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Column;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Failure;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.ProblemCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import as the API prints it ({@code Import} in docs/reference/api.md). */
record ImportView(
        long id,
        String file,
        long bytes,
        String encoding,
        String format,
        String delimiter,
        ImportState state,
        @Nullable String template,
        String kind,
        List<Column> columns,
        List<ColumnField> mapping,
        Map<String, Object> options,
        long rowsRead,
        @Nullable Long rowsTotal,
        @Nullable Long rowsPerSecond,
        Tally counts,
        List<ProblemCount> problems,
        List<Map<String, Object>> preview,
        String by,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Failure failure) {

    static ImportView of(ImportBatch batch) {
        ImportBatch.Progress progress = batch.progress();
        return new ImportView(
                batch.id(),
                batch.file(),
                batch.bytes(),
                batch.encoding(),
                batch.format(),
                batch.delimiter(),
                batch.state(),
                batch.template(),
                batch.kind().word(),
                batch.columns(),
                batch.mapping(),
                batch.options().toMap(),
                progress.rowsRead(),
                progress.rowsTotal(),
                progress.rowsPerSecond(),
                progress.counts(),
                progress.problems(),
                progress.preview(),
                batch.by(),
                batch.createdAt(),
                batch.finishedAt(),
                batch.failure());
    }

    /** {@code BadRow} of the API. */
    record BadRow(
            long row,
            @Nullable String column,
            @Nullable String value,
            @Nullable String suggestion,
            String code,
            String zh,
            String en,
            List<String> cells) {
        static BadRow of(Problem problem) {
            return new BadRow(
                    problem.row(),
                    problem.column(),
                    problem.value(),
                    problem.suggestion(),
                    problem.reason().name(),
                    problem.zh(),
                    problem.en(),
                    problem.cells());
        }
    }

    /** {@code ImportField} of the API. */
    record FieldView(String kind, String field, boolean required, String zh, String en) {
        static FieldView of(ImportKind kind, ImportField field) {
            return new FieldView(kind.word(), field.word(), field.isRequiredBy(kind), field.zh(), field.en());
        }
    }

    /** {@code Template} of the API. */
    record TemplateView(
            String id,
            String name,
            String kind,
            boolean builtIn,
            List<String> columns,
            List<ColumnField> mapping,
            Map<String, Object> options) {
        static TemplateView of(Template template) {
            return new TemplateView(
                    template.id(),
                    template.name(),
                    template.kind().word(),
                    template.builtIn(),
                    template.columns(),
                    template.mapping(),
                    template.options().toMap());
        }
    }
}
