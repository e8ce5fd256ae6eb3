package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A PostgreSQL server of our own, durable from the first row. One process at a time owns a data directory; a server left behind by a
 * killed process is stopped first, and one that dies while we live is started again on the same port. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "huoshui";
    static final String DATABASE = "huoshui";

    private final DataLock lock;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final Watch watch;

    private EmbeddedPostgres(DataLock lock, Launch launch, int port) throws IOException {
        this.lock = lock;
        this.cluster = launch.cluster();
        this.password = launch.password();
        this.port = port;
        this.watch = Watch.over(launch, port);
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
            return locked(settings, data, lock);
        } catch (IOException e) {
            throw new PostgresFailed("cannot use the data directory " + settings.data() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("interrupted while starting PostgreSQL", e);
        }
    }

    private static EmbeddedPostgres locked(Settings settings, Path data, DataLock lock)
            throws IOException, InterruptedException {
        boolean started = false;
        try {
            Path directory = data.resolve("postgres");
            boolean exists = Files.exists(directory);
            String password = password(data.resolve("postgres.password"), exists);
            Binaries binaries = Binaries.unpackedIn(settings.cache());
            Cluster cluster = exists
                    ? Cluster.existing(directory, binaries)
                    : Cluster.created(directory, binaries, settings.osUser(), password);
            Launch launch = new Launch(cluster, settings, password);
            EmbeddedPostgres server = new EmbeddedPostgres(lock, launch, launch.run(settings.port()));
            started = true;
            return server;
        } finally {
            if (!started) {
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

    /** The application's database; without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
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

    /** The process id of the server, for operators and for tests that kill it; 0 when it is gone. */
    public long pid() {
        return cluster.runningPid();
    }

    /** Stops the server (open transactions are rolled back) and gives the data directory free. Idempotent. */
    @Override
    public void close() {
        watch.close();
        cluster.stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new PostgresFailed("cannot release the lock of " + cluster.directory() + ": " + e, e);
        }
    }
}
