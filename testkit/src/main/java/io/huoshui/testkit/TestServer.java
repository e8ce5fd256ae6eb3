package io.huoshui.testkit;

import io.huoshui.postgres.EmbeddedPostgres;
import io.huoshui.postgres.PostgresFailed;
import io.huoshui.postgres.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one server of this JVM: started when the first test asks, stopped when the JVM ends, its cluster kept for the next run. */
final class TestServer {
    private static final int PLACES = 16;
    private static @Nullable TestServer running;

    private final EmbeddedPostgres postgres;
    private int made;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static synchronized TestServer get() {
        if (running == null) {
            running = new TestServer(start());
            Runtime.getRuntime().addShutdownHook(new Thread(running.postgres::close, "stop test PostgreSQL"));
            running.dropLeftovers();
        }
        return running;
    }

    /** JVMs of one module may run at the same time: each takes the first place that is free. */
    private static EmbeddedPostgres start() {
        Path target = Path.of("target");
        Path base = (Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir")))
                .resolve("test-postgres");
        for (int place = 1; place <= PLACES; place++) {
            Path data = base.resolve(String.valueOf(place));
            try {
                return start(data);
            } catch (PostgresFailed failed) {
                if (!String.valueOf(failed.getMessage()).startsWith("another process uses")) {
                    return startAnew(data, failed);
                }
            }
        }
        throw new IllegalStateException("every place below " + base + " is taken");
    }

    private static EmbeddedPostgres start(Path data) {
        return EmbeddedPostgres.start(
                Settings.in(data).withConf("shared_buffers", "64MB").withConf("max_wal_size", "512MB"));
    }

    /** A clean-up that was cut off, a machine switched off: a test cluster holds nothing, so it is made again. */
    private static EmbeddedPostgres startAnew(Path data, PostgresFailed before) {
        Path cluster = data.resolve("postgres");
        if (!Files.exists(cluster)) {
            throw before;
        }
        try (Stream<Path> all = Files.walk(cluster)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            before.addSuppressed(e);
            throw before;
        }
        return start(data);
    }

    private void dropLeftovers() {
        List<String> left = new ArrayList<>();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet names =
                    statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                while (names.next()) {
                    left.add(names.getString(1));
                }
            }
            for (String name : left) {
                statement.execute("drop database " + name + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized String createDatabase(@Nullable String template) {
        String name = "test_" + ++made;
        execute("create database " + name + (template == null ? "" : " template " + template));
        return name;
    }

    void dropDatabase(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    String jdbcUrl(String database) {
        return postgres.jdbcUrl(database) + "?user=" + postgres.user() + "&password=" + postgres.password();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    private void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
