package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import io.huoshui.event.internal.RejectedEvent.OpenReason;
import io.huoshui.web.Slice;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was refused at the doors, with reason and payload. */
final class RejectedEventTable {
    private static final int EXCERPT_BYTES = 300;

    private static final String INSERT = """
            insert into rejected_event
                (received_at, source, message_id, reason, detail, door, bytes, payload, whole, sent_at, other)
            values
                (:receivedAt, :source, :messageId, :reason, :detail, :door, :bytes, :payload, :whole, :sentAt, :other)
            returning id""";

    private static final String COLUMNS = """
            id, received_at, source, message_id, reason, detail, state, bytes, whole, door, sent_at, other""";

    private static final String PAGE = "select " + COLUMNS + ", substring(payload for " + EXCERPT_BYTES + """
            ) as payload from rejected_event
            where state = :state and (:reason::text is null or reason = :reason)
            order by id desc limit :size offset :offset""";

    private static final String TOTAL = """
            select count(*) from rejected_event where state = :state and (:reason::text is null or reason = :reason)""";

    private static final String OPEN_REASONS = """
            select reason, count(*) from rejected_event where state = 'open' group by reason order by 2 desc""";

    private static final String OPEN = "select count(*) from rejected_event where state = 'open'";

    private static final String ONE = "select " + COLUMNS + ", payload from rejected_event where id = :id";

    private static final String REPLAYABLE = "select " + COLUMNS + """
            , payload from rejected_event
            where state = 'open' and whole and id > :after and (id = any(:ids) or reason = :reason)
            order by id limit :limit""";

    private static final String SETTLE = """
            update rejected_event set state = :state, because = :because, settled_at = now()
            where id = any(:ids) and state = 'open'""";

    private final JdbcClient database;

    RejectedEventTable(JdbcClient database) {
        this.database = database;
    }

    /** A row with all that a replay needs. */
    record Stored(
            RejectedEvent shown,
            EventReason reason,
            boolean whole,
            String door,
            @Nullable String sentAt,
            @Nullable Long other,
            byte[] payload) {}

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

    Slice<RejectedEvent> page(String state, @Nullable String reason, int page, int size) {
        List<RejectedEvent> items = database.sql(PAGE)
                .param("state", state)
                .param("reason", reason)
                .param("size", size)
                .param("offset", (page - 1L) * size)
                .query((row, n) -> row(row).shown())
                .list();
        long total = database.sql(TOTAL)
                .param("state", state)
                .param("reason", reason)
                .query(Long.class)
                .single();
        return new Slice<>(items, total, page, size);
    }

    List<OpenReason> openReasons() {
        return database.sql(OPEN_REASONS)
                .query((row, n) -> {
                    EventReason reason = EventReason.valueOf(row.getString(1));
                    return new OpenReason(reason.name(), reason.number(), reason.zh(), reason.en(), row.getLong(2));
                })
                .list();
    }

    long open() {
        return database.sql(OPEN).query(Long.class).single();
    }

    Optional<Stored> one(long id) {
        return database.sql(ONE).param("id", id).query((row, n) -> row(row)).optional();
    }

    /** The next open rows with one of these ids, or this reason, that can be replayed as they are. */
    List<Stored> replayable(Collection<Long> ids, @Nullable String reason, long after, int limit) {
        return database.sql(REPLAYABLE)
                .param("after", after)
                .param("ids", ids.toArray(Long[]::new))
                .param("reason", reason)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    int settle(Collection<Long> ids, String state, @Nullable String because) {
        return database.sql(SETTLE)
                .param("state", state)
                .param("because", because)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static Stored row(ResultSet row) throws SQLException {
        EventReason reason = EventReason.valueOf(row.getString("reason"));
        byte[] payload = row.getBytes("payload");
        String beginning = new String(payload, 0, Math.min(payload.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
        RejectedEvent shown = new RejectedEvent(
                row.getLong("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getString("message_id"),
                reason.name(),
                reason.number(),
                reason.zh(),
                reason.en(),
                row.getString("detail"),
                row.getString("state"),
                row.getInt("bytes"),
                MaskedText.of(beginning));
        long other = row.getLong("other");
        Long otherPosition = row.wasNull() ? null : other;
        return new Stored(
                shown,
                reason,
                row.getBoolean("whole"),
                row.getString("door"),
                row.getString("sent_at"),
                otherPosition,
                payload);
    }
}
