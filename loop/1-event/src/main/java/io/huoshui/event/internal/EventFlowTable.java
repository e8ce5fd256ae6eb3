package io.huoshui.event.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    private final JdbcClient database;

    EventFlowTable(JdbcClient database) {
        this.database = database;
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
