package io.huoshui.run.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.run.RunFile;
import io.huoshui.run.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, to be killed and started again. */
final class Victim {
    static final String WRITE_KEY = "kill-test-write-key-0123456789";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    Victim(Path data, int port) throws IOException, InterruptedException {
        this(data, port, Map.of());
    }

    /** @param settings further ones, by their variables */
    Victim(Path data, int port, Map<String, String> settings) throws IOException, InterruptedException {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.process = spawn();
        awaitHealthy();
    }

    int port() {
        return port;
    }

    void killProcess() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Kills the database server under the running application. */
    void killPostmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    void startAgain() throws IOException, InterruptedException {
        process = spawn();
        awaitHealthy();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the application did not stop within a minute");
        }
    }

    void awaitHealthy() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isHealthy()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("the application is not healthy: " + log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    String call(String method, String path) throws IOException, InterruptedException {
        return call(method, path, "");
    }

    String call(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    static long number(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":(-?\\d+)").matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + field + " in " + json);
        }
        return Long.parseLong(found.group(1));
    }

    private Process spawn() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "serve",
                "--empty");
        builder.environment().put("HUOSHUI_PORT", Integer.toString(port));
        builder.environment().put("HUOSHUI_DATA", data.toString());
        builder.environment().put("HUOSHUI_WRITE_KEY", WRITE_KEY);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("victim.log").toFile()));
        return builder.start();
    }

    private static Path jar() {
        Path jar = Path.of("target", "huoshui.jar");
        assertThat(jar).as("package first").exists();
        return jar;
    }

    private boolean isHealthy() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String token() {
        return RunFile.ofRunning(Settings.in(data))
                .orElseThrow(() -> new AssertionError("not running: " + log()))
                .token();
    }

    private List<String> log() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("victim.log"));
            return lines.subList(Math.max(0, lines.size() - 20), lines.size());
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }
}
