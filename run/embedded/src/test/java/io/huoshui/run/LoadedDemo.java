package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo brand after the first start of an empty installation, with nobody behind its channels. A build makes it once, in whichever test
 * process asks first; every test that does not ask how it is loaded starts in a copy.
 */
public final class LoadedDemo {
    public static final String PASSWORD = "a-long-password-for-tests-1";
    public static final String WRITE_KEY = "a-write-key-for-tests-1";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Today's, and three back. */
    static final int WAVES = 4;

    private static final Path KEPT = Path.of(
            "target",
            "loaded-demo",
            System.getProperty("test.build", "of-" + ProcessHandle.current().pid()));

    private LoadedDemo() {}

    /** A server of its own on a copy in this empty directory. */
    public static Server startIn(Path data) {
        copy(kept(), data);
        return Server.start(settings(data));
    }

    /** Until a server that loads the demo brand has all of it, applied and measured. */
    public static void awaitIn(Server server) {
        await("the demo brand")
                .atMost(PATIENCE)
                .until(() -> ask(server, "/api/status")
                                .at("/demo/state")
                                .asString("")
                                .equals("loaded")
                        && hasCaughtUp(server)
                        && ask(server, "/api/rfm/waves").size() >= WAVES);
    }

    private static boolean hasCaughtUp(Server server) {
        JsonNode status = ask(server, "/api/status");
        return status.get("loopPosition").asLong() >= status.get("logHead").asLong();
    }

    private static Settings settings(Path data) {
        return Settings.in(data)
                .withPort(0)
                .withAdminPassword(PASSWORD)
                .withWriteKey(WRITE_KEY)
                .withDemo(true)
                .withDemoPeople(false);
    }

    private static Path kept() {
        try {
            Files.createDirectories(KEPT);
            Path loaded = KEPT.resolve("loaded");
            try (FileChannel lock =
                    FileChannel.open(KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(loaded)) {
                    Path loading = KEPT.resolve("loading");
                    try (Server server = Server.start(settings(loading))) {
                        awaitIn(server);
                    }
                    Files.move(loading, loaded);
                }
            }
            return loaded;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static void copy(Path from, Path to) {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        for (Path each : all) {
            Path target = to.resolve(from.relativize(each).toString());
            try {
                Files.copy(
                        each,
                        target,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
    }

    private static JsonNode ask(Server server, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + server.token())
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
