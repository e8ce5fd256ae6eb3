package io.huoshui.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Looks at the application's database, and waits for what is to be seen there. */
final class Sql implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Connection connection;

    Sql(AppProcess app) throws IOException, SQLException {
        connection = app.database();
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One number; null counts as 0. */
    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    Instant instant(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Until the number is there. */
    void await(String sql, long wanted) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number(sql) != wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(wanted + " never came of " + sql);
            }
            Thread.sleep(10);
        }
    }

    /**
     * Until the loop has applied the next fact of that name behind a position.
     *
     * @return seconds from its arrival in the log
     */
    double secondsToApply(String fact, long after) throws SQLException, InterruptedException {
        String found = " from event_log where position > " + after + " and name = '" + fact + "'";
        await("select least(count(*), 1)" + found, 1);
        long position = number("select min(position)" + found);
        await("select count(*) from loop_position where position >= " + position, 1);
        Instant arrived = instant("select received_at from event_log where position = " + position);
        return Duration.between(arrived, Instant.now()).toNanos() / 1e9;
    }

    long head() throws SQLException {
        return number("select max(position) from event_log");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
