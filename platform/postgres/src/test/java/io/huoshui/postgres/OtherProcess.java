package io.huoshui.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A second JVM that starts the server on the directory it is given and commits rows until it is killed. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    private OtherProcess(Process process) {
        this.process = process;
        this.says = process.inputReader();
    }

    static OtherProcess on(Path data, Path cache, List<String> prefix, String classPath) throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
        words.addAll(List.of("-cp", classPath, OtherProcess.class.getName(), data.toString(), cache.toString()));
        return new OtherProcess(
                new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    static OtherProcess on(Path data) throws IOException {
        return on(data, Binaries.defaultCache(), List.of(), System.getProperty("java.class.path"));
    }

    /** The next line that begins with {@code word}, without it. */
    String awaitLine(String word) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("ended without saying " + word + ":\n" + seen);
    }

    /** Kills it after that many milliseconds, wherever it is then; answers what it said until then. */
    List<String> killAfter(long milliseconds) throws InterruptedException {
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            throw new AssertionError(
                    "ended by itself:\n" + String.join("\n", says.lines().toList()));
        }
        // Not through the process object, which would throw away what was said.
        process.toHandle().destroyForcibly();
        return says.lines().toList();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** Copies of the class path that any account can read. */
    static String readableClassPath(Path into) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            Path to = into.resolve(copies.size() + "-" + from.getFileName());
            copies.add(to.toString());
            if (Files.exists(from)) {
                copy(from, to);
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    public static void main(String[] arguments) throws SQLException {
        Settings settings = Settings.in(Path.of(arguments[0]));
        Settings cached = new Settings(
                settings.data(), Path.of(arguments[1]), 0, "", settings.conf(), settings.patience(), line -> {});
        EmbeddedPostgres server = EmbeddedPostgres.start(cached.withConf("shared_buffers", "32MB"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("started " + server.pid());
        try (Connection connection = Sql.on(server).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (id bigint primary key)");
            long last;
            try (ResultSet rows = statement.executeQuery("select coalesce(max(id), 0) from kept")) {
                rows.next();
                last = rows.getLong(1);
            }
            for (long id = last + 1; ; id++) {
                statement.execute("insert into kept values (" + id + ")");
                System.out.println("committed " + id);
            }
        }
    }
}
