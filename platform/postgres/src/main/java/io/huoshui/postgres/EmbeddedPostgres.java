package io.huoshui.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;

/**
 * A PostgreSQL server of our own, durable from the first row: starts on construction, stops on {@link #close()}. One process at a time
 * owns a data directory; a server left behind by a killed process is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "huoshui";
    private static final String DATABASE = "huoshui";
    private static final int ATTEMPTS = 40;

    private final Cluster cluster;
    private final DataLock lock;
    private final String password;
    private int port;

    private EmbeddedPostgres(Cluster cluster, DataLock lock, String password) {
        this.cluster = cluster;
        this.lock = lock;
        this.password = password;
    }

    public static EmbeddedPostgres start(Path data) {
        return start(Settings.in(data));
    }

    /**
     * Returns when the server has replayed its log, let us in and proved its settings.
     *
     * @throws PostgresFailed when it cannot be had; nothing is left running
     */
    public static EmbeddedPostgres start(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            Path data = settings.data().toRealPath();
            DataLock lock = DataLock.take(data)
                    .orElseThrow(() -> new PostgresFailed("another process uses " + data
                            + ": stop it first, or set HUOSHUI_DATA to another directory"));
            return started(settings, data, lock);
        } catch (IOException e) {
            throw new PostgresFailed("cannot use the data directory " + settings.data() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("interrupted while starting PostgreSQL", e);
        }
    }

    private static EmbeddedPostgres started(Settings settings, Path data, DataLock lock)
            throws IOException, InterruptedException {
        boolean done = false;
        try {
            Path directory = data.resolve("postgres");
            boolean exists = Files.exists(directory);
            String password = password(data.resolve("postgres.password"), exists);
            Binaries binaries = Binaries.unpackedIn(settings.cache());
            Cluster cluster = exists
                    ? Cluster.existing(directory, binaries)
                    : Cluster.created(directory, binaries, settings.osUser(), password);
            EmbeddedPostgres server = new EmbeddedPostgres(cluster, lock, password);
            server.launch(settings);
            done = true;
            return server;
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private static String password(Path file, boolean clusterExists) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (clusterExists) {
            throw new PostgresFailed(
                    "the password file " + file + " is missing: put it back from your copy of the directory");
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Modes.writeSecret(file, fresh);
        return fresh;
    }

    private void launch(Settings settings) throws IOException, InterruptedException {
        cluster.stopOrphan(settings.progress());
        ServerLog log = ServerLog.startingNow(cluster.directory());
        for (int attempt = 1; ; attempt++) {
            port = settings.port() == 0 ? freePort() : settings.port();
            Conf.write(cluster.directory(), port, settings.conf());
            Command.Result result = cluster.start(log, settings.patience(), settings.progress());
            if (result.ok()) {
                break;
            }
            if (attempt == ATTEMPTS || !isWorthAnother(log.lastLine(), settings)) {
                cluster.stop();
                throw new PostgresFailed("PostgreSQL did not start as "
                        + cluster.account().name() + ": " + result.output().strip() + "\n" + log.text());
            }
            log = ServerLog.startingNow(cluster.directory());
            Thread.sleep(250);
        }
        boolean proved = false;
        try {
            prove();
            proved = true;
        } catch (SQLException e) {
            throw new PostgresFailed(
                    "PostgreSQL started but does not let us in: " + e.getMessage() + "\n" + log.text(), e);
        } finally {
            if (!proved) {
                cluster.stop();
            }
        }
    }

    /** Children of a killed postmaster live a moment longer than it; a free port may be taken before the server takes it. */
    private static boolean isWorthAnother(String logLines, Settings settings) {
        return logLines.contains("pre-existing shared memory block")
                || (settings.port() == 0 && logLines.contains("could not create any TCP/IP sockets"));
    }

    private void prove() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** The application's database. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** Stops the server (open transactions are rolled back) and gives the data directory free. Idempotent. */
    @Override
    public void close() {
        cluster.stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new PostgresFailed("cannot release the lock of " + cluster.directory() + ": " + e, e);
        }
    }
}
