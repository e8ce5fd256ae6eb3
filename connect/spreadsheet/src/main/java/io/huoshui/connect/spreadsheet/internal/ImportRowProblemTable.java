package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.postgres.Copy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The home of the rows that were not taken as they are. */
final class ImportRowProblemTable {
    private static final String CLEAR = "delete from import_row_problem where batch_id = :batch";
    private static final String COLUMNS =
            "select row_number, column_name, value, code, suggestion, cells from import_row_problem ";
    private static final String MATCHING = "where batch_id = :batch and (:code::text is null or code = :code) ";
    private static final String PAGE = COLUMNS + MATCHING + "order by row_number limit :size offset :skip";
    private static final String COUNT = "select count(*) from import_row_problem " + MATCHING;
    private static final String ALL = COLUMNS + "where batch_id = ? order by row_number";
    private static final int FETCH = 1_000;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final JsonMapper json;

    ImportRowProblemTable(DataSource database, JsonMapper json) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(FETCH);
        this.json = json;
    }

    void clear(long batch) {
        jdbc.sql(CLEAR).param("batch", batch).update();
    }

    void add(long batch, List<Problem> problems) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (Copy copy = Copy.into(
                connection,
                "import_row_problem",
                "batch_id",
                "row_number",
                "column_name",
                "value",
                "code",
                "suggestion",
                "cells")) {
            for (Problem each : problems) {
                copy.number(batch)
                        .number(each.row())
                        .text(each.column())
                        .text(each.value())
                        .text(each.reason().name())
                        .text(each.suggestion())
                        .text(json.writeValueAsString(each.cells()))
                        .endRow();
            }
            copy.finish();
        } catch (SQLException failed) {
            throw streaming.getExceptionTranslator().translate("copy import_row_problem", null, failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    List<Problem> page(long batch, @Nullable String code, int page, int size) {
        return jdbc.sql(PAGE)
                .param("batch", batch)
                .param("code", code)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(this::problem)
                .list();
    }

    long count(long batch, @Nullable String code) {
        return jdbc.sql(COUNT)
                .param("batch", batch)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** Needs a transaction, or the driver holds all rows at once. */
    void forEach(long batch, Consumer<Problem> consumer) {
        RowCallbackHandler each = row -> consumer.accept(problem(row, 0));
        streaming.query(ALL, each, batch);
    }

    private Problem problem(ResultSet row, int index) throws SQLException {
        return new Problem(
                row.getLong("row_number"),
                row.getString("column_name"),
                row.getString("value"),
                ImportReason.valueOf(row.getString("code")),
                row.getString("suggestion"),
                json.readValue(row.getString("cells"), new TypeReference<List<String>>() {}));
    }
}
