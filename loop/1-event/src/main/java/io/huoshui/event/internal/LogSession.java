package io.huoshui.event.internal;

import io.huoshui.event.Event;
import io.huoshui.event.EventReason;
import io.huoshui.event.internal.EventFlowTable.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The log writer's work on one connection, from lease to loss: flush after flush, each one transaction. */
final class LogSession {
    private static final Logger LOG = LoggerFactory.getLogger(LogSession.class);
    private static final Duration FLOW_KEPT = Duration.ofDays(35);
    /** A megabyte and half a million keys each. */
    private static final int FILTERS_MAX = 64;

    /** Some seconds of start at most; older days are looked up instead. */
    private static final long LOADED_KEYS_MAX = 4_000_000;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;
    private final LogTime time;
    private final EventMetrics metrics;
    private final EventLogTable log;
    private final EventKeyTable keys;
    private final RejectedEventTable rejected;
    private final EventFlowTable flow;
    private final JdbcClient database;
    private final CopyBuffer keyRows = new CopyBuffer(1 << 16);
    private final RecentKeys recent = new RecentKeys(FILTERS_MAX);
    private long head;
    private Instant lastReceivedAt = Instant.EPOCH;
    private LocalDate today = LocalDate.EPOCH;
    private Instant tidyAt = Instant.EPOCH;

    LogSession(Connection connection, LogTime time, EventMetrics metrics) {
        this.connection = connection;
        this.time = time;
        this.metrics = metrics;
        this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.log = new EventLogTable(database);
        this.keys = new EventKeyTable(database);
        this.rejected = new RejectedEventTable(database);
        this.flow = new EventFlowTable(database);
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
        log.end().ifPresent(end -> {
            head = end.position();
            lastReceivedAt = end.receivedAt();
        });
        Instant now = receive();
        keys.load(recent, EventKeyTable.oldestDay(now), LOADED_KEYS_MAX);
        connection.commit();
    }

    /** Gives the connection back as it came, without the lease. */
    void end() throws SQLException {
        connection.setAutoCommit(true);
        database.sql("select pg_advisory_unlock_all()").query((row, n) -> "").list();
    }

    /**
     * Makes everything in {@code submissions} durable, or throws and nothing is. A message the database does not take becomes a
     * rejection and the rest is written without it.
     */
    void flush(List<Submission> submissions) throws SQLException {
        if (submissions.isEmpty()) {
            tidy();
            return;
        }
        long started = System.nanoTime();
        try {
            write(submissions);
        } catch (SQLException | DataAccessException failed) {
            connection.rollback();
            if (!isDataError(failed)) {
                throw failed;
            }
            submissions.forEach(Submission::undoJudgement);
            rejectRefused(submissions);
            write(submissions);
        }
        metrics.flushed(System.nanoTime() - started, submissions);
    }

    /** Puts events that were judged before at the end, each received when it says. @param into whose transaction it becomes part of */
    void hear(Connection into, List<Event> events) throws SQLException {
        CopyBuffer rows = new CopyBuffer(events.size() * 600);
        for (Event each : events) {
            lastReceivedAt = each.receivedAt().isBefore(lastReceivedAt) ? lastReceivedAt : each.receivedAt();
            LogRow.add(rows, each, ++head, CopyBuffer.micros(lastReceivedAt));
        }
        EventLogTable.copyOne(into, rows, 0, rows.size());
    }

    /** Where the log ends for this session. */
    EventLogTable.End reached() {
        return new EventLogTable.End(head, lastReceivedAt);
    }

    /** What was heard behind this came to nothing. */
    void goBack(EventLogTable.End before) {
        head = before.position();
        lastReceivedAt = before.receivedAt();
    }

    private void write(List<Submission> submissions) throws SQLException {
        Instant receivedAt = receive();
        LogFlush flush = new LogFlush(connection, log, keys, recent, keyRows, head, receivedAt);
        int good = flush.judge(submissions);
        if (good <= SmallGroup.EVENTS_MAX && submissions.stream().allMatch(each -> each.rejections.isEmpty())) {
            SmallGroup.write(connection, submissions, good, tally(submissions), receivedAt);
        } else {
            if (good > 0) {
                flush.write(submissions);
            }
            storeRejections(submissions, receivedAt);
            flow.add(tally(submissions), receivedAt);
            connection.commit();
        }
        head = flush.position();
        flush.remember();
        lastReceivedAt = receivedAt;
    }

    /** The time of this flush, never before the last one; the day's partition exists then. */
    private Instant receive() throws SQLException {
        Instant now = time.read(connection).truncatedTo(ChronoUnit.MICROS);
        Instant receivedAt = now.isBefore(lastReceivedAt) ? lastReceivedAt : now;
        LocalDate day = EventKeyTable.dayOf(receivedAt);
        if (!day.equals(today)) {
            keys.makeDay(day);
            keys.makeDay(day.plusDays(1));
            connection.commit();
            today = day;
        }
        return receivedAt;
    }

    private void storeRejections(List<Submission> submissions, Instant receivedAt) {
        for (Submission each : submissions) {
            if (!each.rejections.isEmpty()) {
                each.rejectedIds = rejected.insert(each.rejections, receivedAt);
            }
        }
    }

    private static Map<String, Tally> tally(List<Submission> submissions) {
        Map<String, Tally> bySource = new HashMap<>();
        for (Submission each : submissions) {
            Tally tally = bySource.computeIfAbsent(each.source, source -> new Tally());
            tally.accepted += each.count(Submission.ACCEPTED);
            tally.duplicate += each.count(Submission.DUPLICATE);
            tally.rejected += each.rejections.size();
        }
        return bySource;
    }

    /** Tries each message alone, without keeping it, and rejects those the database does not take. Slow, and hardly ever needed. */
    private void rejectRefused(List<Submission> submissions) throws SQLException {
        for (Submission each : submissions) {
            for (int i = 0; i < each.count; i++) {
                String refused = each.outcomes[i] == Submission.PENDING ? tryAlone(each, i) : null;
                if (refused != null) {
                    LOG.error("The database refused an event of source {}: SQL state {}", each.source, refused);
                    each.reject(i, EventReason.STORE_REFUSED, "SQL state " + refused, null);
                }
            }
        }
    }

    private @Nullable String tryAlone(Submission submission, int i) throws SQLException {
        try {
            LogRow.stamp(submission.rows, submission.rowStart(i), Long.MAX_VALUE, CopyBuffer.micros(lastReceivedAt));
            EventLogTable.copyOne(connection, submission.rows, submission.rowStart(i), submission.rowEnds[i]);
            return null;
        } catch (SQLException failed) {
            if (!isDataError(failed)) {
                throw failed;
            }
            return failed.getSQLState();
        } finally {
            connection.rollback();
        }
    }

    /** Class 22: the values are at fault, not the database or the line to it. */
    private static boolean isDataError(Throwable failed) {
        String state = stateOf(failed);
        return state != null && state.startsWith("22");
    }

    private static @Nullable String stateOf(@Nullable Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    /** Forgets old keys and counts, once an hour, when nothing else is to do. */
    private void tidy() throws SQLException {
        Instant now = time.now();
        if (now.isBefore(tidyAt)) {
            return;
        }
        tidyAt = now.plus(Duration.ofHours(1));
        flow.forgetBefore(now.minus(FLOW_KEPT));
        List<String> old = new ArrayList<>(keys.forgettable(EventKeyTable.oldestDay(now)));
        connection.commit();
        try {
            database.sql("set local lock_timeout = '2s'").update();
            old.forEach(keys::drop);
            connection.commit();
        } catch (DataAccessException failed) {
            connection.rollback();
            if (!LOCK_NOT_AVAILABLE.equals(stateOf(failed))) {
                throw failed;
            }
            LOG.info("Old message ids are forgotten later: somebody is reading the table");
        }
    }
}
