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
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo brand after the first start of an empty installation. A build loads it once with nobody behind its channels, and once with people
 * who are written to at any hour, in whichever test process asks first; every test that does not ask how it is loaded starts in a copy.
 */
public enum LoadedDemo {
    /** Nobody is written to: what is seen stays as it is. */
    QUIET(false),
    /** Its people are written to, as there are no quiet hours, and answer. */
    LIVING(true);

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

    private final boolean people;

    LoadedDemo(boolean people) {
        this.people = people;
    }

    /** A server of its own on a copy in this empty directory. */
    public Server startIn(Path data) {
        copy(kept(), data);
        return Server.start(settings(data));
    }

    private static void awaitIn(Server server) {
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

    private Settings settings(Path data) {
        return Settings.in(data)
                .withPort(0)
                .withAdminPassword(PASSWORD)
                .withWriteKey(WRITE_KEY)
                .withDemo(true)
                .withDemoPeople(people);
    }

    private Path kept() {
        try {
            Path place = Files.createDirectories(KEPT.resolve(name().toLowerCase(Locale.ROOT)));
            Path loaded = place.resolve("loaded");
            try (FileChannel lock =
                    FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(loaded)) {
                    Path loading = place.resolve("loading");
                    try (Server server = Server.start(settings(loading))) {
                        if (people) {
                            noQuietHours(server);
                        }
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

    private static void noQuietHours(Server server) {
        String settings = ask(server, "/api/touch-settings")
                .toString()
                .replaceFirst("\"from\":\"[0-9:]+\"", "\"from\":\"09:00:00\"");
        HttpRequest.Builder change = request(server, "/api/touch-settings")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(settings));
        assertThat(answer(change).statusCode()).isEqualTo(202);
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
        HttpResponse<String> answer = answer(request(server, path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpRequest.Builder request(Server server, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + server.token());
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
