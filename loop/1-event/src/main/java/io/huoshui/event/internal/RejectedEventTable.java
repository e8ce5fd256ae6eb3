package io.huoshui.event.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was refused at the doors, with reason and payload. */
final class RejectedEventTable {
    private static final String INSERT = """
            insert into rejected_event
                (received_at, source, message_id, reason, detail, door, bytes, payload, whole, sent_at, other)
            values (:receivedAt, :source, :messageId, :reason, :detail, :door, :bytes, :payload, :whole, :sentAt, :other)
            returning id""";

    private final JdbcClient database;

    RejectedEventTable(JdbcClient database) {
        this.database = database;
    }

    /** @return the ids, in the order given */
    long[] insert(List<Rejection> rejections, Instant receivedAt) {
        OffsetDateTime at = receivedAt.atOffset(ZoneOffset.UTC);
        return rejections.stream().mapToLong(each -> insert(each, at)).toArray();
    }

    private long insert(Rejection rejection, OffsetDateTime at) {
        return database.sql(INSERT)
                .param("receivedAt", at)
                .param("source", rejection.source())
                .param("messageId", rejection.messageId())
                .param("reason", rejection.reason().name())
                .param("detail", rejection.detail())
                .param("door", rejection.door())
                .param("bytes", rejection.bytes())
                .param("payload", rejection.payload())
                .param("whole", rejection.whole())
                .param("sentAt", rejection.sentAt())
                .param("other", rejection.other())
                .query(Long.class)
                .single();
    }
}
