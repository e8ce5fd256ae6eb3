package io.huoshui.event.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many events came from each source, by minute of receipt. */
final class EventFlowTable {
    private static final String ADD = """
            insert into event_flow (minute, source, accepted, duplicate, rejected, last_at)
            values (:minute, :source, :accepted, :duplicate, :rejected, :at)
            on conflict (minute, source) do update set
                accepted = event_flow.accepted + excluded.accepted,
                duplicate = event_flow.duplicate + excluded.duplicate,
                rejected = event_flow.rejected + excluded.rejected,
                last_at = excluded.last_at""";

    private static final String FORGET = "delete from event_flow where minute < :before";

    private static final String SOURCES = """
            select source, sum(accepted), sum(duplicate), sum(rejected), max(last_at) from event_flow
            where minute > :since
            group by source order by source""";

    private static final String PER_MINUTE = """
            select m.minute, coalesce(sum(f.accepted), 0), coalesce(sum(f.rejected), 0)
            from generate_series(:first::timestamptz, :last::timestamptz, interval '1 minute') m (minute)
            left join event_flow f on f.minute = m.minute
            group by m.minute order by m.minute""";

    private final JdbcClient database;

    EventFlowTable(JdbcClient database) {
        this.database = database;
    }

    record SourceFlow(String source, long accepted24h, long duplicate24h, long rejected24h, Instant lastAt) {}

    record Minute(Instant minute, long accepted, long rejected) {}

    /** What each source sent in the 24 hours before {@code now}. */
    List<SourceFlow> sources(Instant now) {
        return database.sql(SOURCES)
                .param("since", now.minus(Duration.ofHours(24)).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new SourceFlow(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), instant(row, 5)))
                .list();
    }

    /** The last 60 minutes, the current one included, oldest first. */
    List<Minute> perMinute(Instant now) {
        OffsetDateTime last = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        return database.sql(PER_MINUTE)
                .param("first", last.minusMinutes(59))
                .param("last", last)
                .query((row, n) -> new Minute(instant(row, 1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Counts of one source; mutable, used by one thread. */
    static final class Tally {
        long accepted;
        long duplicate;
        long rejected;
    }

    void add(Map<String, Tally> bySource, Instant receivedAt) {
        OffsetDateTime at = receivedAt.atOffset(ZoneOffset.UTC);
        bySource.forEach((source, tally) -> database.sql(ADD)
                .param("minute", at.truncatedTo(ChronoUnit.MINUTES))
                .param("source", source)
                .param("accepted", tally.accepted)
                .param("duplicate", tally.duplicate)
                .param("rejected", tally.rejected)
                .param("at", at)
                .update());
    }

    void forgetBefore(Instant before) {
        database.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
