package io.huoshui.event.internal;

import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log itself. Only {@link LogWriter} writes it, by COPY; everyone reads. */
final class EventLogTable implements Events {
    private static final String COPY = "copy event_log (" + LogRow.COLUMNS + ") from stdin binary";

    private static final String AFTER =
            "select " + LogRow.COLUMNS + " from event_log where position > :position order by position limit :limit";

    private static final String AT =
            "select " + LogRow.COLUMNS + " from event_log where position = any(:positions) order by position";

    private static final String TEXT = """
            select jsonb_strip_nulls(jsonb_build_object(
                'type', kind, 'event', case when kind = 'track' then name end, 'messageId', message_id,
                'userId', user_id, 'anonymousId', anonymous_id, 'timestamp', occurred_at) || body)::text
            from event_log where position = :position""";

    private static final String HEAD = "select coalesce(max(position), 0) from event_log";

    private static final String END = "select position, received_at from event_log order by position desc limit 1";

    private static final String SAME_MESSAGE = """
            select position from event_log
            where position = any(:positions) and source = :source and message_id = :messageId
            order by position limit 1""";

    private final JdbcClient database;

    EventLogTable(JdbcClient database) {
        this.database = database;
    }

    /** Where the log ends. */
    record End(long position, Instant receivedAt) {}

    @Override
    public List<Event> after(long position, int limit) {
        return database.sql(AFTER)
                .param("position", position)
                .param("limit", limit)
                .query(EventLogTable::event)
                .list();
    }

    @Override
    public List<Event> at(Collection<Long> positions) {
        return database.sql(AT)
                .param("positions", positions.toArray(Long[]::new))
                .query(EventLogTable::event)
                .list();
    }

    @Override
    public long head() {
        return database.sql(HEAD).query(Long.class).single();
    }

    /** The event as one JSON text, for people. */
    Optional<String> text(long position) {
        return database.sql(TEXT)
                .param("position", position)
                .query(String.class)
                .optional();
    }

    Optional<End> end() {
        return database.sql(END)
                .query((row, n) -> new End(row.getLong(1), instant(row, 2)))
                .optional();
    }

    /** Which of these positions holds this very message, if any: a hash alone proves nothing. */
    Optional<Long> sameMessage(Collection<Long> positions, String source, String messageId) {
        return database.sql(SAME_MESSAGE)
                .param("positions", positions.toArray(Long[]::new))
                .param("source", source)
                .param("messageId", messageId)
                .query(Long.class)
                .optional();
    }

    static void copyOne(Connection connection, CopyBuffer rows, int from, int to) throws SQLException {
        CopyIn copy = startCopy(connection);
        copy.writeToCopy(rows.bytes(), from, to - from);
        endCopy(copy);
    }

    static CopyIn startCopy(Connection connection) throws SQLException {
        return startCopy(connection, COPY);
    }

    static CopyIn startCopy(Connection connection, String sql) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        copy.writeToCopy(CopyBuffer.HEADER, 0, CopyBuffer.HEADER.length);
        return copy;
    }

    static void endCopy(CopyIn copy) throws SQLException {
        copy.writeToCopy(CopyBuffer.TRAILER, 0, CopyBuffer.TRAILER.length);
        copy.endCopy();
    }

    private static Event event(ResultSet row, int n) throws SQLException {
        return new Event(
                row.getLong(1),
                row.getString(4),
                row.getString(5),
                EventKind.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                instant(row, 3),
                instant(row, 2),
                FieldsJson.read(row.getString(10)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
