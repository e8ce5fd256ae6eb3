package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The one writer of the log. Its lease is an advisory lock of the very session it writes by: when the session ends so does the lease,
 * and nobody can write without it. Whoever else runs on this database waits for the lease.
 */
final class LogWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final long LEASE = 0x48756f7368756901L;
    private static final long IDLE_MILLIS = 500;

    private final DataSource database;
    private final LogQueue queue;
    private final LogTime time;
    private final EventMetrics metrics;
    private final Thread thread = new Thread(this::run, "event-log-writer");
    private volatile boolean stopping;

    LogWriter(DataSource database, LogQueue queue, LogTime time, EventMetrics metrics) {
        this.database = database;
        this.queue = queue;
        this.time = time;
        this.metrics = metrics;
    }

    void start() {
        thread.start();
    }

    /** Takes nothing new, finishes what waits, gives the lease back. */
    @Override
    public void close() {
        stopping = true;
        queue.stop();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                if (lease(connection)) {
                    write(new LogSession(connection, time, metrics));
                }
            } catch (SQLException | DataAccessException lost) {
                LOG.warn("The event log cannot be written for now: {}", lost.getMessage());
            }
            queue.setOpen(false);
            fail(take());
        }
    }

    private void write(LogSession session) throws SQLException {
        session.begin();
        queue.setOpen(true);
        List<Submission> taken = take();
        while (!stopping || !taken.isEmpty()) {
            flush(session, taken);
            taken = take();
        }
        session.end();
    }

    private void flush(LogSession session, List<Submission> taken) throws SQLException {
        boolean written = false;
        try {
            session.flush(taken);
            written = true;
        } finally {
            if (!written) {
                fail(taken);
            }
        }
        taken.forEach(Submission::complete);
        queue.release(taken);
    }

    /** Whoever waits is told to come again. */
    private void fail(List<Submission> submissions) {
        submissions.forEach(each -> each.fail(EventReason.LOG_UNAVAILABLE));
        queue.release(submissions);
    }

    private List<Submission> take() {
        try {
            return queue.take(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("nobody interrupts this thread", stopped);
        }
    }

    private static boolean lease(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LEASE + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
