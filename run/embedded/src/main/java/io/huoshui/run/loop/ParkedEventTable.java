package io.huoshui.run.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events the stages could not apply; they wait here for a person while the rest goes on. */
final class ParkedEventTable {
    private static final String PARK = """
            insert into parked_event (position, reason) values (:position, :reason)
            on conflict (position) do update set reason = excluded.reason, attempts = parked_event.attempts + 1, at = now()""";
    private static final String COUNT = "select count(*) from parked_event";
    private static final String PAGE =
            "select position, reason, attempts, at from parked_event order by position limit :size offset :skip";
    private static final String FIND =
            "select position, reason, attempts, at from parked_event where position = :position for update";
    private static final String REMOVE = "delete from parked_event where position = :position";
    private static final String CLEAR = "truncate parked_event";

    private final JdbcClient jdbc;

    ParkedEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason where and why it failed, without the event's content */
    record Parked(long position, String reason, int attempts, Instant at) {}

    void park(long position, String reason) {
        jdbc.sql(PARK).param("position", position).param("reason", reason).update();
    }

    long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    List<Parked> page(int page, int size) {
        return jdbc.sql(PAGE)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(ParkedEventTable::parked)
                .list();
    }

    Optional<Parked> find(long position) {
        return jdbc.sql(FIND)
                .param("position", position)
                .query(ParkedEventTable::parked)
                .optional();
    }

    void remove(long position) {
        jdbc.sql(REMOVE).param("position", position).update();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }

    private static Parked parked(ResultSet row, int index) throws SQLException {
        return new Parked(
                row.getLong("position"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getTimestamp("at").toInstant());
    }
}
