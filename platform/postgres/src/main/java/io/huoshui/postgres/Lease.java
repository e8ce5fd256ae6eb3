package io.huoshui.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Who leads? At most one holder per name and database, by a session lock on a connection of its own: released by the server when the
 * holder dies, never by a clock.
 *
 * <p>The holder asks once a second whether it still leads and stops believing after five seconds without an answer, before the server
 * gives up a silent connection (25 s). After a restart of the server a holder may learn of its loss a second late: what it writes must
 * be safe against that by itself (unique positions, compare-and-set). Thread-safe.
 */
public final class Lease implements AutoCloseable {
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 12))";
    private static final String LET_GO_OF_THE_DEAD =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";
    private static final int ANSWER_WITHIN_S = 5;

    private final Connection connection;
    private final Runnable onLost;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean held = true;

    private Lease(Connection connection, Runnable onLost) {
        this.connection = connection;
        this.onLost = onLost;
    }

    /**
     * Empty when another holds it. Keeps one connection of {@code source} until it is closed.
     *
     * @param onLost called once, on another thread, when the lease is lost without {@link #close()}
     */
    public static Optional<Lease> tryTake(DataSource source, String name, Runnable onLost) throws SQLException {
        Connection connection = source.getConnection();
        boolean taken = false;
        try {
            connection.setAutoCommit(true);
            taken = lock(connection, name);
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        if (!taken) {
            return Optional.empty();
        }
        Lease lease = new Lease(connection, onLost);
        Thread heart = new Thread(lease::beat, "lease-" + name);
        heart.setDaemon(true);
        heart.start();
        return Optional.of(lease);
    }

    private static boolean lock(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LET_GO_OF_THE_DEAD);
        }
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** The last answer, at most six seconds old. */
    public boolean isHeld() {
        return held;
    }

    private void beat() {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) {
                if (!connection.isValid(ANSWER_WITHIN_S)) {
                    lose();
                    return;
                }
            }
        } catch (InterruptedException | SQLException e) {
            lose();
        }
    }

    private void lose() {
        if (ended.getCount() > 0) {
            held = false;
            onLost.run();
        }
    }

    /** Gives it back at once; another can take it when this returns. Idempotent. */
    @Override
    public void close() throws SQLException {
        held = false;
        ended.countDown();
        try (Connection last = connection) {
            if (!last.isClosed() && last.isValid(ANSWER_WITHIN_S)) {
                try (Statement statement = last.createStatement()) {
                    // A pool keeps the session, and with it the lock, beyond the close.
                    statement.execute("select pg_advisory_unlock_all()");
                }
            }
        }
    }
}
