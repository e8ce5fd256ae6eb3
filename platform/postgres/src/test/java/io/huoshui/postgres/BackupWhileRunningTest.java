package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackupWhileRunningTest {
    private static final String TABLES = """
            create table log (position bigint primary key, body text);
            create table progress (position bigint);
            insert into progress values (0);
            create table rebuilt (id int primary key);
            insert into rebuilt select generate_series(1, 100)
            """;

    @RegisterExtension
    final Place place = new Place();

    /** The log and the position saved with it agree; a table emptied and refilled in one transaction is never seen empty. */
    @Test
    void isOneMomentOfASystemThatGoesOn() throws Exception {
        Sql db = OneServer.freshDatabase();
        db.run(TABLES);
        Sql into = OneServer.freshDatabase();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService others = Executors.newFixedThreadPool(2);
        Future<Long> appended = others.submit(() -> until(stop, db, BackupWhileRunningTest::append));
        Future<Long> rebuilt = others.submit(() -> until(stop, db, BackupWhileRunningTest::rebuild));
        long last = 0;
        for (int round = 1; round <= 8; round++) {
            long at = backupAndCompare(db, into, place.path().resolve(round + ".zip"));
            assertThat(at).isGreaterThanOrEqualTo(last);
            last = at;
        }
        stop.set(true);
        assertThat(appended.get()).isGreaterThan(last - 1);
        assertThat(rebuilt.get()).isPositive();
        others.shutdown();
    }

    private static long backupAndCompare(Sql db, Sql into, Path file) throws SQLException, IOException {
        Backup.write(db.source(), "1.0", Instant.EPOCH, file, line -> {});
        Sql restored = OneServer.emptied(into);
        restored.run(
                TABLES.replace("insert into progress values (0);", "").replace("insert into rebuilt select", "select"));
        Restore.read(file, restored.source(), versions -> {}, line -> {});
        assertThat(restored.ask(
                        "select (select count(*) from log) || ' ' || (select coalesce(max(position), 0) from log)"))
                .isEqualTo(restored.ask("select position || ' ' || position from progress"));
        assertThat(restored.ask("select count(*) from rebuilt")).isEqualTo("100");
        return Long.parseLong(restored.ask("select position from progress"));
    }

    @FunctionalInterface
    private interface Work {
        void in(Statement statement) throws SQLException;
    }

    private static long until(AtomicBoolean stop, Sql db, Work work)
            throws SQLException, InterruptedException, ExecutionException {
        long done = 0;
        try (Connection connection = db.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (; !stop.get(); done++) {
                work.in(statement);
                connection.commit();
            }
        }
        return done;
    }

    private static void append(Statement statement) throws SQLException {
        statement.execute("insert into log select position + 1, repeat('x', 50) from progress");
        statement.execute("update progress set position = position + 1");
    }

    private static void rebuild(Statement statement) throws SQLException {
        statement.execute("truncate rebuilt");
        statement.execute("insert into rebuilt select generate_series(1, 100)");
    }
}
