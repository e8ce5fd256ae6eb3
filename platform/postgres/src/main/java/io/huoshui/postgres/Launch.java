package io.huoshui.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** One way from a stopped cluster to a server that has proved itself, or to an exception with nothing left running. */
record Launch(Cluster cluster, Settings settings, String password) {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS = 120;

    /**
     * @param wantedPort 0 for any free one
     * @return the port it listens on
     */
    int run(int wantedPort) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            cluster.stopOrphan(settings.progress());
            int port = wantedPort == 0 ? freePort() : wantedPort;
            Conf.write(cluster.directory(), port, settings.conf());
            ServerLog log = ServerLog.startingNow(cluster.directory());
            Command.Result result = cluster.start(log, settings.patience(), settings.progress());
            if (result.ok()) {
                prove(port, log);
                return port;
            }
            String said = log.text();
            if (attempt == ATTEMPTS || !passesWithTime(said, wantedPort)) {
                cluster.stop();
                throw new PostgresFailed("PostgreSQL did not start as "
                        + cluster.account().name() + ": " + result.output().strip() + "\n" + said + wayOut(said));
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /**
     * Children of a killed postmaster live a moment longer than it does; a start whose master was killed may come in between; a free port
     * may go before the server takes it.
     */
    private static boolean passesWithTime(String said, int wantedPort) {
        return said.contains("pre-existing shared memory block")
                || said.contains("lock file \"postmaster.pid\" already exists")
                || (wantedPort == 0 && said.contains("could not create any TCP/IP sockets"));
    }

    private static String wayOut(String said) {
        return said.contains("database files are incompatible with server")
                ? "\nThis data directory was made by another major version of PostgreSQL than this huoshui brings: write a backup"
                        + " with the huoshui that made it, and restore it with this one into an empty data directory."
                : "";
    }

    private void prove(int port, ServerLog log) throws InterruptedException {
        boolean proved = false;
        try (Connection connection = login(port)) {
            Proof.of(connection, cluster.directory());
            Proof.ensureDatabase(connection, EmbeddedPostgres.DATABASE);
            proved = true;
        } catch (SQLException e) {
            throw new PostgresFailed(
                    "PostgreSQL runs but does not let us in: " + e.getMessage() + "\n" + log.text(), e);
        } finally {
            if (!proved) {
                cluster.stop();
            }
        }
    }

    private Connection login(int port) throws SQLException, InterruptedException {
        Properties properties = new Properties();
        properties.setProperty("user", EmbeddedPostgres.USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        for (int attempt = 1; ; attempt++) {
            try {
                return DriverManager.getConnection(EmbeddedPostgres.jdbcUrl(port, "postgres"), properties);
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                boolean notYet = state.equals("57P03") || state.startsWith("08");
                if (!notYet || attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    /** A server has no "port 0", so one is found for it. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
