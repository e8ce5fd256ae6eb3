package io.huoshui.segment.internal.preference;

import io.huoshui.segment.preference.PreferenceLines;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the pool's lines were each time they were drawn. */
final class PreferenceLinesTable {
    private static final String INSERT = """
        insert into preference_lines (position, drawn_at, drawn_by, people, orders, lines)
        values (:position, :at, :by, :people, :orders, :lines::jsonb)""";

    private static final String IN_FORCE = """
        select position, drawn_at, drawn_by, lines from preference_lines order by position desc limit 1""";

    private final JdbcClient jdbc;

    PreferenceLinesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param position of the fact */
    record Drawn(long position, Instant at, String by, PreferenceLines lines) {}

    void insert(Drawn drawn) {
        jdbc.sql(INSERT)
                .param("position", drawn.position())
                .param("at", Timestamp.from(drawn.at()))
                .param("by", drawn.by())
                .param("people", drawn.lines().people())
                .param("orders", drawn.lines().orders())
                .param("lines", JsonMapper.shared().writeValueAsString(LinesFields.of(drawn.lines())))
                .update();
    }

    Optional<Drawn> inForce() {
        return jdbc.sql(IN_FORCE)
                .query((row, no) -> new Drawn(
                        row.getLong("position"),
                        row.getTimestamp("drawn_at").toInstant(),
                        row.getString("drawn_by"),
                        LinesFields.read(row.getString("lines"))))
                .optional();
    }
}
