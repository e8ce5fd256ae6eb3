package io.huoshui.run.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the loop has come: one row. */
final class LoopPositionTable {
    private static final String READ = "select position, data_until from loop_position";
    private static final String LOCK = "select position, data_until from loop_position for update";
    private static final String LOCK_FAST = """
            select position, data_until, set_config('synchronous_commit', 'off', true) from loop_position for update""";

    private static final String MOVE = "update loop_position set position = :position, data_until = :until";
    private static final String RESET = "update loop_position set position = 0, data_until = null";

    private final JdbcClient jdbc;

    LoopPositionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dataUntil when the newest applied event was received; null before the first */
    record Place(long position, @Nullable Instant dataUntil) {}

    Place read() {
        return jdbc.sql(READ).query(LoopPositionTable::place).single();
    }

    /** The same, locked until the transaction ends: a second worker, started by mistake, waits and then sees that we moved on. */
    Place lock() {
        return jdbc.sql(LOCK).query(LoopPositionTable::place).single();
    }

    /** As {@link #lock}; this transaction's commit will not wait for the disk. */
    Place lockForFastCommit() {
        return jdbc.sql(LOCK_FAST).query(LoopPositionTable::place).single();
    }

    void move(long position, Instant until) {
        jdbc.sql(MOVE)
                .param("position", position)
                .param("until", Timestamp.from(until))
                .update();
    }

    void reset() {
        jdbc.sql(RESET).update();
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp until = row.getTimestamp("data_until");
        return new Place(row.getLong("position"), until == null ? null : until.toInstant());
    }
}
