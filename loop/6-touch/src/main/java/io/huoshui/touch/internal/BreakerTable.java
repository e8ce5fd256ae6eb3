package io.huoshui.touch.internal;

import io.huoshui.touch.Breaker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The breaker's one row, and its past. */
final class BreakerTable {
    private static final String ROW = """
        select open, epoch, because, set_by, set_at, rebuilding_to is not null as rebuilding from breaker""";

    private static final String SET = """
        update breaker set open = :open, epoch = epoch + 1, because = :because, set_by = :by, set_at = :at
         where open <> :open""";

    private static final String REMEMBER = """
        insert into breaker_change (epoch, open, because, set_by, set_at)
        select epoch, open, because, set_by, set_at from breaker""";

    private static final String PAST = """
        select open, epoch, because, set_by, set_at, false as rebuilding from breaker_change order by epoch desc limit :limit""";

    private static final String REBUILT = """
        update breaker set rebuilding_to = null where rebuilding_to <= :position""";

    private final JdbcClient jdbc;

    /** @param rebuilding the log is being applied again, what is known of people is not to be trusted: nothing at all is sent */
    record Row(Breaker breaker, boolean rebuilding) {}

    BreakerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Row read() {
        return jdbc.sql(ROW).query(BreakerTable::row).single();
    }

    /** Until the transaction ends nobody pauses or resumes. */
    Row holding() {
        return jdbc.sql(ROW + " for share").query(BreakerTable::row).single();
    }

    /**
     * Waits for everyone who is {@link #holding} it.
     *
     * @return false when it is so already
     */
    boolean set(boolean open, String because, String by, Instant at) {
        boolean changed = jdbc.sql(SET)
                        .param("open", open)
                        .param("because", because)
                        .param("by", by)
                        .param("at", Moments.column(at))
                        .update()
                > 0;
        if (changed) {
            jdbc.sql(REMEMBER).update();
        }
        return changed;
    }

    List<Breaker> past(int limit) {
        return jdbc.sql(PAST).param("limit", limit).query(BreakerTable::row).list().stream()
                .map(Row::breaker)
                .toList();
    }

    /** Nothing is sent until the log is applied up to {@code position} again. */
    void rebuildingTo(long position) {
        jdbc.sql("update breaker set rebuilding_to = :position")
                .param("position", position)
                .update();
    }

    /** The log is applied up to here. */
    void applied(long position) {
        if (read().rebuilding()) {
            jdbc.sql(REBUILT).param("position", position).update();
        }
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        return new Row(
                new Breaker(
                        row.getBoolean("open"),
                        row.getLong("epoch"),
                        row.getString("because"),
                        row.getString("set_by"),
                        Moments.orNull(row, "set_at")),
                row.getBoolean("rebuilding"));
    }
}
