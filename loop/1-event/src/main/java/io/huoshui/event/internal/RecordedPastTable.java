package io.huoshui.event.internal;

import io.huoshui.event.Event;
import io.huoshui.event.HeardOrder;
import io.huoshui.event.RecordedPast;
import io.huoshui.event.SystemEvents;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders the log by the database; only places and times come into memory. */
final class RecordedPastTable implements RecordedPast {
    private static final String HAPPENED =
            " from event_log l where position <= :upTo and source <> '" + SystemEvents.SOURCE
                    + "' and not exists (select from emission e where e.source = l.source and e.message_id = l.message_id)";

    private static final String ORDER = """
            select position, late, (extract(epoch from case when late then occurred_at else received_at end) * 1000000)::bigint as heard
            from (select position, received_at, occurred_at, received_at - occurred_at > make_interval(secs => :late) as late
            """ + HAPPENED + ") as past order by heard, position";

    private static final String DECISIONS = "select position from event_log where source = '" + SystemEvents.SOURCE
            + "' and name <> '" + SystemEvents.TIME_PASSED + "' and position <= :upTo order by position";

    private final JdbcClient database;
    private final EventLogTable log;

    RecordedPastTable(JdbcClient database) {
        this.database = database;
        this.log = new EventLogTable(database);
    }

    @Override
    public long size(long upTo) {
        return database.sql("select count(*)" + HAPPENED)
                .param("upTo", upTo)
                .query(Long.class)
                .single();
    }

    @Override
    public HeardOrder order(long upTo, Duration late) {
        int size = Math.toIntExact(size(upTo));
        long[] positions = new long[size];
        long[] micros = new long[size];
        int[] found = new int[2];
        database.sql(ORDER)
                .withFetchSize(10_000)
                .param("late", (double) late.toSeconds())
                .param("upTo", upTo)
                .query(row -> {
                    positions[found[0]] = row.getLong("position");
                    micros[found[0]++] = row.getLong("heard");
                    found[1] += row.getBoolean("late") ? 1 : 0;
                });
        return new HeardOrder(positions, micros, found[1]);
    }

    @Override
    public List<Event> decisions(long upTo) {
        return log.at(
                database.sql(DECISIONS).param("upTo", upTo).query(Long.class).list());
    }
}
