package io.huoshui.event.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;

/** The clock of the log: the database's, so that all processes on one database agree. */
interface LogTime {
    /** The time now by the database's clock. */
    Instant read(Connection connection) throws SQLException;

    /** The time now, without asking; as good as the last {@link #read}. */
    Instant now();

    /** The database's clock, carried on by this machine's monotonic clock between readings. */
    final class OfDatabase implements LogTime {
        private record Reading(Instant at, long nanos) {}

        private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

        private volatile boolean isRead;
        private volatile Reading last = new Reading(Instant.now(), System.nanoTime());

        /** Asks at most once a second: clocks part by microseconds in that time, and a question costs as much as a small write. */
        @Override
        public Instant read(Connection connection) throws SQLException {
            return System.nanoTime() - last.nanos() < FRESH_NANOS && isRead ? now() : ask(connection);
        }

        private Instant ask(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select clock_timestamp()")) {
                row.next();
                Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
                last = new Reading(at, System.nanoTime());
                isRead = true;
                return at;
            }
        }

        @Override
        public Instant now() {
            Reading reading = last;
            return reading.at().plusNanos(System.nanoTime() - reading.nanos());
        }
    }
}
