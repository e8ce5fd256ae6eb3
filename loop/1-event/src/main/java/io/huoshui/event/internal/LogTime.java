package io.huoshui.event.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The clock of the log: the database's, so that all processes on one database agree. */
interface LogTime {
    /** The time now, asked of the database. */
    Instant read(Connection connection) throws SQLException;

    /** The time now, without asking; as good as the last {@link #read}. */
    Instant now();

    /** The database's clock, carried on by this machine's monotonic clock between readings. */
    final class OfDatabase implements LogTime {
        private record Reading(Instant at, long nanos) {}

        private volatile Reading last = new Reading(Instant.now(), System.nanoTime());

        @Override
        public Instant read(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select clock_timestamp()")) {
                row.next();
                Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
                last = new Reading(at, System.nanoTime());
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
