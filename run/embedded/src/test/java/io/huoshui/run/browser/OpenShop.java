package io.huoshui.run.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.run.LoadedDemo;
import io.huoshui.run.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.awaitility.Awaitility;

/** The demo brand, running, and a browser to look at it with. */
final class OpenShop implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Server server;
    private final Chromium chromium;

    private OpenShop(Server server, Chromium chromium) {
        this.server = server;
        this.chromium = chromium;
    }

    /** Comes back when the demo brand is loaded; nobody stands behind its channels. */
    static OpenShop in(Path data) {
        return new OpenShop(LoadedDemo.QUIET.startIn(data), new Chromium());
    }

    /** The same with its simulated people, who are written to and answer. */
    static OpenShop livingIn(Path data) {
        return new OpenShop(LoadedDemo.LIVING.startIn(data), new Chromium());
    }

    /** A new window with an administrator signed in. */
    Desk desk(String theme, String language) {
        Desk desk = new Desk(chromium.browser(), server.url(), theme, language);
        desk.signIn(LoadedDemo.PASSWORD);
        return desk;
    }

    /** A new window with a new person of this role, who has set a password of their own. */
    Desk deskOf(String role, String theme, String language) {
        String name = role.toLowerCase(Locale.ROOT) + "-" + Instant.now().toEpochMilli();
        String made = tell(
                "/api/users",
                "{\"username\":\"" + name + "\",\"displayName\":\"" + name + "\",\"role\":\"" + role + "\"}");
        Desk desk = new Desk(chromium.browser(), server.url(), theme, language);
        desk.signInFirst(
                name, made.replaceFirst("(?s).*\"oneTimePassword\":\"([^\"]+)\".*", "$1"), LoadedDemo.PASSWORD);
        return desk;
    }

    /** A new window with nobody signed in. */
    Desk stranger(String theme, String language) {
        return new Desk(chromium.browser(), server.url(), theme, language);
    }

    /** What a door answers. */
    String ask(String path) {
        return ask(server, path);
    }

    private static String ask(Server server, String path) {
        return answer(HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", "Bearer " + server.token())
                        .build())
                .body();
    }

    /** What a door answers to this; it must be taken, or refused by a rule. */
    String tell(String path, String body) {
        return send(path, "Bearer " + server.token(), body);
    }

    /** Until a door's answer holds these words. */
    void await(String path, String words) {
        Awaitility.await(path)
                .atMost(Duration.ofSeconds(30))
                .until(() -> ask(path).contains(words));
    }

    /** So many people saw a live session; every other one to its end. */
    void watched(String session, int people) {
        StringBuilder batch = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < people; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"track\",\"event\":\"Live Viewed\",\"userId\":\"watches-")
                    .append(i)
                    .append("\",\"messageId\":\"")
                    .append(session)
                    .append(i)
                    .append("\",\"properties\":{\"live_id\":\"")
                    .append(session)
                    .append("\",\"completed\":")
                    .append(i % 2 == 0)
                    .append("}}");
        }
        String key = Base64.getEncoder().encodeToString((LoadedDemo.WRITE_KEY + ":").getBytes(StandardCharsets.UTF_8));
        send("/v1/batch", "Basic " + key, batch.append("]}").toString());
    }

    private String send(String path, String authorization, String body) {
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201, 202, 409);
        return answer.body();
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
    }
}
