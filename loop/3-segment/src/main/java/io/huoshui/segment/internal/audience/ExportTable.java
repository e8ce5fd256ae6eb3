package io.huoshui.segment.internal.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Large lists that were asked for. */
class ExportTable {
    private static final int SHOWN = 100;

    private static final String ASK = """
        insert into audience_export (audience, name, version, people, asked_by, asked_at, because)
        values (:audience, :name, :version, :people, :by, :at, :because) returning id""";

    private static final String ROW = """
        select id, audience, name, version, people, asked_by, asked_at, because, approved_by, approved_at, taken_at
          from audience_export""";

    private static final String APPROVE = """
        update audience_export set approved_by = :by, approved_at = :at where id = :id and approved_by is null""";

    private static final String TAKE = """
        update audience_export set taken_at = :at where id = :id""";

    private final JdbcClient jdbc;

    ExportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version of the audience that was asked for */
    record Export(
            int id,
            String audience,
            String name,
            int version,
            long people,
            String askedBy,
            Instant askedAt,
            @Nullable String because,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant takenAt) {}

    int ask(String audience, String name, int version, long people, String by, Instant at, @Nullable String because) {
        return jdbc.sql(ASK)
                .param("audience", audience)
                .param("name", name)
                .param("version", version)
                .param("people", people)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("because", because)
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<Export> newest() {
        return jdbc.sql(ROW + " order by id desc limit " + SHOWN)
                .query(ExportTable::export)
                .list();
    }

    Optional<Export> find(int id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query(ExportTable::export)
                .optional();
    }

    /** False when somebody else was faster. */
    boolean approve(int id, String by, Instant at) {
        return jdbc.sql(APPROVE)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void take(int id, Instant at) {
        jdbc.sql(TAKE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    private static Export export(ResultSet row, int no) throws SQLException {
        return new Export(
                row.getInt("id"),
                row.getString("audience"),
                row.getString("name"),
                row.getInt("version"),
                row.getLong("people"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("because"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                instant(row, "taken_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
