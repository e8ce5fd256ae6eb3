package io.huoshui.event.internal;

import io.huoshui.event.Event;
import io.huoshui.event.VirtualLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A log written by whoever tells something, on a session of its own, with the judgement and the rows of the real one. */
final class VirtualLogHome implements VirtualLog, EventIntake.Road, AutoCloseable {
    private static final SQLExceptionTranslator TROUBLE = new SQLStateSQLExceptionTranslator();

    private final DataSource database;
    private final LogTime time;
    private final EventMetrics metrics;
    private final EmissionTable emissions;
    private @Nullable Connection connection;
    private @Nullable LogSession session;

    VirtualLogHome(DataSource database, LogTime time, EventMetrics metrics, EmissionTable emissions) {
        this.database = database;
        this.time = time;
        this.metrics = metrics;
        this.emissions = emissions;
    }

    /** Time as the world's clock has it. */
    record ClockTime(Clock clock) implements LogTime {
        @Override
        public Instant read(Connection connection) {
            return clock.instant();
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }

    @Override
    public void hear(List<Event> events) {
        write(open -> {
            EventLogTable.End before = open.reached();
            Connection into = DataSourceUtils.getConnection(database);
            try {
                open.hear(into, events);
            } finally {
                DataSourceUtils.releaseConnection(into, database);
            }
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new BackTo(open, before));
            }
        });
    }

    /** What was heard in a transaction that came to nothing was not heard. */
    private record BackTo(LogSession session, EventLogTable.End before) implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                session.goBack(before);
            }
        }
    }

    @Override
    public boolean isAnythingTold() {
        return emissions.isAnyWaiting();
    }

    @Override
    public int settle() {
        return new TakeEmissions(emissions, new EventIntake(this, time)).look();
    }

    @Override
    public void bring(Submission submission) {
        write(into -> into.flush(List.of(submission)));
        submission.complete();
    }

    private interface Writing {
        void into(LogSession session) throws SQLException;
    }

    private void write(Writing writing) {
        try {
            writing.into(session());
        } catch (SQLException failed) {
            throw java.util.Objects.requireNonNullElseGet(
                    TROUBLE.translate("virtual log", null, failed), () -> new IllegalStateException(failed));
        }
    }

    private LogSession session() throws SQLException {
        LogSession open = session;
        if (open == null) {
            Connection own = database.getConnection();
            connection = own;
            open = new LogSession(own, time, metrics);
            open.begin();
            session = open;
        }
        return open;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
