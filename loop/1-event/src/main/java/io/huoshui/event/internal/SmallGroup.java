package io.huoshui.event.internal;

import io.huoshui.event.internal.EventFlowTable.Tally;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A few events, written with their keys and counts by one statement that is a transaction of its own: one way to the database and back,
 * where COPY of log and keys, counts and commit take six. Beyond {@link #EVENTS_MAX} rows COPY is cheaper.
 */
final class SmallGroup {
    static final int EVENTS_MAX = 100;

    private static final String INSERT = """
            with keyed as (
                insert into event_key (day, key_hash, body_hash, position)
                select ?, key_hash, body_hash, position
                from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as given (key_hash, body_hash, position)
            ), counted as (
                insert into event_flow (minute, source, accepted, duplicate, rejected, last_at)
                select ?, source, accepted, duplicate, 0, ?
                from unnest(?::text[], ?::bigint[], ?::bigint[]) as given (source, accepted, duplicate)
                on conflict (minute, source) do update set
                    accepted = event_flow.accepted + excluded.accepted,
                    duplicate = event_flow.duplicate + excluded.duplicate,
                    last_at = excluded.last_at
            )
            insert into event_log (position, received_at, occurred_at, source, message_id, kind, name, user_id, anonymous_id, body)
            select position, ?, timestamptz '2000-01-01 00:00:00Z' + occurred * interval '1 microsecond', source, message_id, kind, name,
                   user_id, anonymous_id, body::jsonb
            from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as given (position, occurred, source, message_id, kind, name, user_id, anonymous_id, body)
            """;

    private static final int TEXTS = 7;

    private final Long[] keys;
    private final Long[] contents;
    private final Long[] positions;
    private final Long[] occurred;
    private final @Nullable String[][] texts;
    private int size;

    private SmallGroup(int events) {
        keys = new Long[events];
        contents = new Long[events];
        positions = new Long[events];
        occurred = new Long[events];
        texts = new String[TEXTS][events];
    }

    /** Writes and commits the accepted messages. Nobody may be in the middle of a transaction on this connection. */
    static void write(
            Connection connection,
            List<Submission> submissions,
            int events,
            Map<String, Tally> flow,
            Instant receivedAt)
            throws SQLException {
        SmallGroup group = new SmallGroup(events);
        submissions.forEach(group::add);
        connection.setAutoCommit(true);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            group.fill(insert, connection, flow, receivedAt);
            insert.executeUpdate();
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private void add(Submission submission) {
        for (int i = 0; i < submission.count; i++) {
            if (submission.outcomes[i] == Submission.ACCEPTED) {
                keys[size] = submission.keys[i];
                contents[size] = submission.contents[i];
                read(ByteBuffer.wrap(submission.rows.bytes()).position(submission.rowStart(i)));
                size++;
            }
        }
    }

    /** Reads a row of {@link LogRow}: each field after its length, -1 for null. */
    private void read(ByteBuffer row) {
        row.getShort();
        row.getInt();
        positions[size] = row.getLong();
        row.getInt();
        row.getLong(); // received: the same for all
        row.getInt();
        occurred[size] = row.getLong();
        for (int text = 0; text < TEXTS; text++) {
            int length = row.getInt();
            if (length >= 0) {
                int before = text == TEXTS - 1 ? 1 : 0; // the version of jsonb
                int from = row.position() + before;
                texts[text][size] = new String(row.array(), from, length - before, StandardCharsets.UTF_8);
                row.position(row.position() + length);
            }
        }
    }

    private void fill(PreparedStatement insert, Connection connection, Map<String, Tally> flow, Instant receivedAt)
            throws SQLException {
        int at = 1;
        insert.setObject(at++, EventKeyTable.dayOf(receivedAt));
        for (Long[] each : List.of(keys, contents, positions)) {
            insert.setArray(at++, connection.createArrayOf("bigint", each));
        }
        insert.setObject(at++, receivedAt.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
        insert.setObject(at++, receivedAt.atOffset(ZoneOffset.UTC));
        String[] sources = flow.keySet().toArray(String[]::new);
        insert.setArray(at++, connection.createArrayOf("text", sources));
        insert.setArray(
                at++, connection.createArrayOf("bigint", counts(sources, source -> tally(flow, source).accepted)));
        insert.setArray(
                at++, connection.createArrayOf("bigint", counts(sources, source -> tally(flow, source).duplicate)));
        insert.setObject(at++, receivedAt.atOffset(ZoneOffset.UTC));
        insert.setArray(at++, connection.createArrayOf("bigint", positions));
        insert.setArray(at++, connection.createArrayOf("bigint", occurred));
        for (@Nullable String[] each : texts) {
            insert.setArray(at++, connection.createArrayOf("text", each));
        }
    }

    private static Tally tally(Map<String, Tally> flow, String source) {
        return Objects.requireNonNull(flow.get(source));
    }

    private static Long[] counts(String[] sources, ToLongFunction<String> count) {
        return Arrays.stream(sources).map(count::applyAsLong).toArray(Long[]::new);
    }
}
