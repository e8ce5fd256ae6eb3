package io.huoshui.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application as a child process with a data directory of its own. */
final class AppProcess implements AutoCloseable {
    static final String WRITE_KEY = "bench-write-key-0123456789abcdef";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PORT_LINE = 3;

    private final Process process;
    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Duration untilHealthy;

    private AppProcess(Process process, Path data, int port) throws IOException, InterruptedException {
        this.process = process;
        this.data = data;
        this.port = port;
        long begun = System.nanoTime();
        while (!isHealthy()) {
            if (!process.isAlive()
                    || Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) > 0) {
                throw new IOException("the application did not come up; see " + data.resolve("bench.log"));
            }
            Thread.sleep(20);
        }
        this.untilHealthy = Duration.ofNanos(System.nanoTime() - begun);
    }

    static AppProcess start(Path jar, Path data, int port, String... arguments)
            throws IOException, InterruptedException {
        return start(384, jar, data, port, arguments);
    }

    static AppProcess start(int heapMegabytes, Path jar, Path data, int port, String... arguments)
            throws IOException, InterruptedException {
        return start(heapMegabytes, List.of("-jar", jar.toString()), data, port, arguments);
    }

    /** With more classes than the jar holds: its root package is searched for parts in them, too. */
    static AppProcess startWith(Path classes, int heapMegabytes, Path jar, Path data, int port, String... arguments)
            throws IOException, InterruptedException {
        List<String> launch = List.of("-cp", jar + File.pathSeparator + classes, "io.huoshui.run.Main");
        return start(heapMegabytes, launch, data, port, arguments);
    }

    private static AppProcess start(int heapMegabytes, List<String> launch, Path data, int port, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + data.resolve("gc.log")));
        command.addAll(launch);
        command.add("serve");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("bench.log").toFile());
        builder.environment().put("HUOSHUI_PORT", Integer.toString(port));
        builder.environment().put("HUOSHUI_DATA", data.toString());
        builder.environment().put("HUOSHUI_WRITE_KEY", WRITE_KEY);
        return new AppProcess(builder.start(), data, port);
    }

    Duration untilHealthy() {
        return untilHealthy;
    }

    int port() {
        return port;
    }

    TableSizes tableSizes() throws IOException, SQLException {
        try (Connection connection = database()) {
            return TableSizes.of(connection);
        }
    }

    /** The application's own database. */
    Connection database() throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        String password = Files.readString(data.resolve("postgres.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/huoshui", "huoshui", password);
    }

    /** An authorised GET of the operator API, as text. */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** An authorised POST of the operator API. */
    String post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    /** An authorised PUT of the operator API. */
    String put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, json);
    }

    private String send(String method, String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = request(method, path, json);
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> request(String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Returns when the loop worker has applied everything in the log. */
    void awaitWorker() throws IOException, InterruptedException {
        String status = get("/api/status");
        while (number(status, "loopPosition") < number(status, "logHead")) {
            Thread.sleep(10);
            status = get("/api/status");
        }
    }

    /** Returns when everyone has been read into the audience index. */
    void awaitIndex() throws IOException, InterruptedException {
        String everyone = "{\"rule\":{\"type\":\"all\",\"of\":[]}}";
        while (request("POST", "/api/audiences/count", everyone).statusCode() != 200) {
            Thread.sleep(250);
        }
    }

    /** The first text field of that name in a JSON answer. */
    static String text(String json, String field) {
        Matcher found =
                Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + field + " in " + json);
        }
        return found.group(1);
    }

    /** A number field of a flat JSON answer. */
    static long number(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\"\\s*:\\s*(-?\\d+)").matcher(json);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + field + " in " + json);
        }
        return Long.parseLong(found.group(1));
    }

    /** Proportional set size of the application and its database together: shared pages counted once. */
    long memoryBytes() throws IOException {
        long sum = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path each : processes
                    .filter(p -> p.getFileName().toString().matches("\\d+"))
                    .toList()) {
                if (isOurs(each)) {
                    sum += proportionalBytes(each);
                }
            }
        }
        return sum;
    }

    private boolean isOurs(Path proc) throws IOException {
        if (proc.getFileName().toString().equals(Long.toString(process.pid()))) {
            return true;
        }
        try {
            String command = Files.readString(proc.resolve("cmdline"));
            Path directory = proc.resolve("cwd").toRealPath();
            return command.contains("postgres") && directory.startsWith(data.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private static long proportionalBytes(Path proc) throws IOException {
        try {
            for (String line : Files.readAllLines(proc.resolve("smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
            return 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private boolean isHealthy() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String token() throws IOException {
        Matcher found = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(Files.readString(data.resolve("run/server.json")));
        if (!found.find()) {
            throw new IOException("no token in run/server.json");
        }
        return found.group(1);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
