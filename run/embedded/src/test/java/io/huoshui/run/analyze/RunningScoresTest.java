package io.huoshui.run.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huoshui.run.Server;
import io.huoshui.run.Settings;
import io.huoshui.run.importing.ImportCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running system and {@code analyze rfm} give every customer of a real year of orders the same scores. */
class RunningScoresTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AS_OF = "2011-12-10";

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private Server server;

    @Test
    void scoresAreThoseOfTheCommandLine() throws Exception {
        Path file = Asked.shared("online_retail.csv.gz").orElse(null);
        assumeTrue(file != null, "the shared data file online_retail.csv.gz is absent");
        try (Server running = Server.start(Settings.in(data).withPort(0).withDemo(false))) {
            server = running;
            assertThat(ImportCommand.run("orders", file.toString(), "--url", server.url(), "--token", server.token()))
                    .isZero();
            for (String refunds : List.of("gross", "net")) {
                Map<String, String> live = scoresOfAWave(refunds);
                assertThat(live).hasSizeGreaterThan(4_000).isEqualTo(scoresOfTheCommand(file, refunds));
            }
        }
    }

    /** By customer: recency, frequency, monetary, scores, segment. */
    private static Map<String, String> scoresOfTheCommand(Path file, String refunds) {
        Asked answer = Asked.analyze(
                "rfm",
                file.toString(),
                "--template",
                "online-retail",
                "--as-of",
                AS_OF,
                "--scoring",
                "quintile",
                "--refunds",
                refunds,
                "--json");
        return JsonMapper.shared()
                .readTree(answer.out())
                .get("customers")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.get("customer").asString(),
                        each -> Stream.of("recency_days", "frequency", "monetary", "r", "f", "m", "segment")
                                .map(name -> each.get(name).asString())
                                .collect(Collectors.joining(" ")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Map<String, String> scoresOfAWave(String refunds) throws IOException, InterruptedException {
        call("POST", "/api/rfm/waves", """
                {"asOf": "%s", "scoring": "quintile", "refunds": "%s"}""".formatted(AS_OF, refunds));
        String csv = call("GET", "/api/rfm/scores.csv?wave=" + waveOf(refunds), "");
        return Arrays.stream(csv.split("\r\n"))
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        cells -> cells[1],
                        cells ->
                                String.join(" ", cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[10]),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private int waveOf(String refunds) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode wave : JsonMapper.shared().readTree(call("GET", "/api/rfm/waves", ""))) {
                if (wave.get("asOf").asString().equals(AS_OF)
                        && wave.get("refunds").asString().equals(refunds)) {
                    return wave.get("id").asInt();
                }
            }
        }
        throw new AssertionError("no wave of " + AS_OF);
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", "Bearer " + server.token())
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isBetween(200, 299);
        return answer.body();
    }
}
