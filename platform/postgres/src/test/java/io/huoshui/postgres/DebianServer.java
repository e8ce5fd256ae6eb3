package io.huoshui.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A PostgreSQL that is not ours: the distribution's programs, its own cluster, an ordinary role that owns the database. */
final class DebianServer implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Account account;
    private final Binaries binaries;
    private final Path cluster;
    private final int port;

    private DebianServer(Account account, Binaries binaries, Path cluster, int port) {
        this.account = account;
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
    }

    /** Skips the test where the distribution's PostgreSQL is not installed. */
    static DebianServer start(Path place, Map<String, String> conf) throws IOException {
        Binaries binaries = new Binaries(installed());
        Path cluster = Files.createDirectory(place.resolve("debian"));
        Account account = Account.probed(cluster, binaries, "");
        Path password = Files.writeString(place.resolve("debian.pw"), "admin");
        run(account.command(binaries.program("initdb"), "-D", cluster.toString(), "-U", "admin")
                .with("--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String lines = conf.entrySet().stream()
                .map(line -> line.getKey() + " = '" + line.getValue() + "'\n")
                .collect(Collectors.joining());
        Files.writeString(
                cluster.resolve("postgresql.conf"),
                "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = " + port + "\n" + lines);
        DebianServer server = new DebianServer(account, binaries, cluster, port);
        run(server.pgCtl("start", "-w", "-l", cluster.resolve("server.log").toString()));
        return server;
    }

    Sql admin() {
        return new Sql(url("postgres"), "admin", "admin");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Command pgCtl(String... words) {
        return account.command(binaries.program("pg_ctl"), "-D", cluster.toString())
                .with(words)
                .in(cluster);
    }

    private static Path installed() throws IOException {
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                List<Path> usable = versions.filter(each -> Files.isExecutable(each.resolve("bin/postgres")))
                        .filter(each -> Integer.parseInt(each.getFileName().toString()) >= 15)
                        .sorted()
                        .toList();
                assumeTrue(!usable.isEmpty(), "no PostgreSQL 15 or newer under " + INSTALLED);
                return usable.get(0);
            }
        }
        assumeTrue(false, "Debian's PostgreSQL is not installed (apt-get install postgresql)");
        throw new AssertionError();
    }

    private static void run(Command command) {
        Command.Result result = command.run();
        if (!result.ok()) {
            throw new AssertionError(command + ": " + result.output());
        }
    }

    @Override
    public void close() {
        run(pgCtl("stop", "-m", "fast", "-w"));
    }
}
