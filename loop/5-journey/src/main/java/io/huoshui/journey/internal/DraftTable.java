package io.huoshui.journey.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators are drawing. Not a function of the log. */
public class DraftTable {
    private static final String ROW = """
        select id, name, definition, revision, saved_at, saved_by from journey_draft
        """;

    private static final String CREATE = """
        insert into journey_draft (id, name, definition, revision, saved_at, saved_by)
        values (:id, :name, :definition::jsonb, 1, :at, :by) on conflict (id) do nothing""";

    private static final String SAVE = """
        update journey_draft set name = :name, definition = :definition::jsonb, revision = revision + 1, saved_at = :at, saved_by = :by
         where id = :id and revision = :revision""";

    private final JdbcClient jdbc;

    public DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param definition JSON, as sent: it may be unfinished
     * @param revision counts from 1 with each saving
     */
    public record Draft(String id, String name, String definition, int revision, Instant savedAt, String savedBy) {}

    /** By id. */
    public List<Draft> all() {
        return jdbc.sql(ROW + " order by id").query(DraftTable::draft).list();
    }

    public Optional<Draft> find(String id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query(DraftTable::draft)
                .optional();
    }

    /** @return false when somebody was faster */
    public boolean create(Draft draft) {
        return write(CREATE, draft);
    }

    /** Over the revision named in it. @return false when that is not the newest any more */
    public boolean save(Draft draft) {
        return write(SAVE, draft);
    }

    private boolean write(String sql, Draft draft) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("id", draft.id())
                .param("name", draft.name())
                .param("definition", draft.definition())
                .param("at", Timestamp.from(draft.savedAt()))
                .param("by", draft.savedBy());
        return (sql.equals(SAVE) ? statement.param("revision", draft.revision()) : statement).update() == 1;
    }

    private static Draft draft(ResultSet row, int no) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("name"),
                row.getString("definition"),
                row.getInt("revision"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }
}
