package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Fields;
import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.ImportOptions;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Column;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Failure;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.ProblemCount;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The home of {@link ImportBatch}. */
final class ImportBatchTable {
    private static final String INSERT = """
            insert into import_batch (file, bytes, stored, encoding, said_encoding, format, delimiter, state, template, kind, columns,
                mapping, options, by, created_at)
            values (:file, :bytes, :stored, :encoding, :saidEncoding, :format, :delimiter, 'uploaded', :template, :kind,
                :columns::jsonb, :mapping::jsonb, :options::jsonb, :by, :at)
            returning id""";
    private static final String COLUMNS = """
            select id, file, bytes, stored, encoding, said_encoding, format, delimiter, state, template, kind, columns, mapping,
                   options, rows_read, rows_total, rows_per_second, counts, problems, preview, by, created_at, finished_at, failure
            from import_batch
            """;
    private static final String BY_ID = COLUMNS + "where id = :id";
    private static final String PAGE = COLUMNS + "order by id desc limit :size offset :skip";
    private static final String COUNT = "select count(*) from import_batch";
    private static final String RUNNING = COLUMNS + "where state in ('checking', 'importing') order by id";
    private static final String MAP = """
            update import_batch
            set kind = :kind, mapping = :mapping::jsonb, options = :options::jsonb, template = :template, state = 'uploaded',
                failure = null
            where id = :id and state in ('uploaded', 'checked', 'failed')""";
    private static final String ENTER = """
            update import_batch set state = :next, failure = null, finished_at = null
            where id = :id and state = any (:from)""";
    private static final String SAVE = """
            update import_batch
            set rows_read = :read, rows_total = :total, rows_per_second = :speed, counts = :counts::jsonb,
                problems = :problems::jsonb, preview = :preview::jsonb
            where id = :id""";
    private static final String LEAVE = """
            update import_batch set state = :next, finished_at = :at, failure = :failure::jsonb where id = :id""";
    private static final String UNDO =
            "update import_batch set state = 'undone', because = :because where id = :id and state in ('done', 'failed')";
    private static final String DELETE = "delete from import_batch where id = :id";
    private static final String STORED_BEFORE = COLUMNS + """
            where stored is not null and created_at < :before and state not in ('checking', 'importing')""";
    private static final String FORGET_FILE = "update import_batch set stored = null where id = :id";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportBatchTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param batch its id is not looked at */
    long add(ImportBatch batch) {
        return jdbc.sql(INSERT)
                .param("file", batch.file())
                .param("bytes", batch.bytes())
                .param("stored", batch.stored())
                .param("encoding", batch.encoding())
                .param("saidEncoding", batch.saidEncoding())
                .param("format", batch.format())
                .param("delimiter", batch.delimiter())
                .param("template", batch.template())
                .param("kind", batch.kind().word())
                .param("columns", json.writeValueAsString(batch.columns()))
                .param("mapping", json.writeValueAsString(batch.mapping()))
                .param("options", json.writeValueAsString(batch.options().toMap()))
                .param("by", batch.by())
                .param("at", Timestamp.from(batch.createdAt()))
                .query(Long.class)
                .single();
    }

    Optional<ImportBatch> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::batch).optional();
    }

    List<ImportBatch> page(int page, int size) {
        return jdbc.sql(PAGE)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(this::batch)
                .list();
    }

    long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    /** Those a stopped process left in the middle. */
    List<ImportBatch> running() {
        return jdbc.sql(RUNNING).query(this::batch).list();
    }

    /** False when the import is not in a state to be mapped. */
    boolean map(long id, ImportKind kind, List<ColumnField> mapping, ImportOptions options, @Nullable String template) {
        return jdbc.sql(MAP)
                        .param("id", id)
                        .param("kind", kind.word())
                        .param("mapping", json.writeValueAsString(mapping))
                        .param("options", json.writeValueAsString(options.toMap()))
                        .param("template", template)
                        .update()
                == 1;
    }

    /** False when the import is in none of the states. */
    boolean enter(long id, ImportState next, ImportState... from) {
        String[] words = new String[from.length];
        for (int i = 0; i < from.length; i++) {
            words[i] = from[i].word();
        }
        return jdbc.sql(ENTER)
                        .param("id", id)
                        .param("next", next.word())
                        .param("from", words)
                        .update()
                == 1;
    }

    void save(long id, Progress progress) {
        jdbc.sql(SAVE)
                .param("id", id)
                .param("read", progress.rowsRead())
                .param("total", progress.rowsTotal())
                .param("speed", progress.rowsPerSecond())
                .param("counts", json.writeValueAsString(progress.counts()))
                .param("problems", json.writeValueAsString(progress.problems()))
                .param("preview", json.writeValueAsString(progress.preview()))
                .update();
    }

    void leave(long id, ImportState next, Instant at, @Nullable Failure failure) {
        jdbc.sql(LEAVE)
                .param("id", id)
                .param("next", next.word())
                .param("at", Timestamp.from(at))
                .param("failure", failure == null ? null : json.writeValueAsString(failure))
                .update();
    }

    boolean undo(long id, String because) {
        return jdbc.sql(UNDO).param("id", id).param("because", because).update() == 1;
    }

    void delete(long id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    List<ImportBatch> storedBefore(Instant before) {
        return jdbc.sql(STORED_BEFORE)
                .param("before", Timestamp.from(before))
                .query(this::batch)
                .list();
    }

    void forgetFile(long id) {
        jdbc.sql(FORGET_FILE).param("id", id).update();
    }

    private ImportBatch batch(ResultSet row, int index) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        String failure = row.getString("failure");
        return new ImportBatch(
                row.getLong("id"),
                row.getString("file"),
                row.getLong("bytes"),
                row.getString("stored"),
                row.getString("encoding"),
                row.getString("said_encoding"),
                row.getString("format"),
                row.getString("delimiter"),
                ImportState.of(row.getString("state")),
                row.getString("template"),
                ImportKind.of(row.getString("kind")).orElseThrow(),
                read(row, "columns", new TypeReference<List<Column>>() {}),
                read(row, "mapping", new TypeReference<List<ColumnField>>() {}),
                ImportOptions.of(Fields.of(read(row, "options", new TypeReference<Map<String, Object>>() {}))),
                progress(row),
                row.getString("by"),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                failure == null ? null : json.readValue(failure, Failure.class));
    }

    private Progress progress(ResultSet row) throws SQLException {
        String counts = row.getString("counts");
        return new Progress(
                row.getLong("rows_read"),
                row.getObject("rows_total", Long.class),
                row.getObject("rows_per_second", Long.class),
                counts.equals("{}") ? Tally.ZERO : json.readValue(counts, Tally.class),
                read(row, "problems", new TypeReference<List<ProblemCount>>() {}),
                read(row, "preview", new TypeReference<List<Map<String, Object>>>() {}));
    }

    private <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        return json.readValue(row.getString(column), type);
    }
}
