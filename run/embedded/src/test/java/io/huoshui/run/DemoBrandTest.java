package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.seed.scenario.Malformed;
import io.huoshui.seed.scenario.OnePhoneTwoPeople;
import io.huoshui.seed.scenario.SameIdOtherContent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first start of an empty installation, with everything in it. */
class DemoBrandTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    @TempDir
    static Path elsewhere;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = LoadedDemo.QUIET.startIn(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsAHealthyButLeakyPool() throws Exception {
        get("/api/cockpit");
        long start = System.nanoTime();
        JsonNode cockpit = get("/api/cockpit?period=month");
        System.out.println("cockpit in " + (System.nanoTime() - start) / 1_000_000 + " ms: " + cockpit.get("river"));
        assertThat(value(cockpit, "people")).isBetween(5_000.0, 5_500.0);
        assertThat(value(cockpit, "silent_share")).isBetween(0.55, 0.66);
        assertThat(value(cockpit, "repurchase_rate")).isBetween(0.40, 0.48);
        assertThat(value(cockpit, "first_order_conversion")).isBetween(0.135, 0.19);
        assertThat(value(cockpit, "aov")).isBetween(280.0, 400.0);
        assertThat(cockpit.get("cohorts")).hasSizeGreaterThan(10);
        assertThat(cockpit.get("rfm").get("people").asLong()).isGreaterThan(1_000);
        assertThat(cockpit.get("rfm").get("cells"))
                .hasSize(25)
                .allMatch(cell -> cell.get("people").asLong() > 0);
        assertThat(cockpit.get("tiers"))
                .hasSize(3)
                .allMatch(tier -> tier.get("people").asLong() > 100);
        assertThat(cockpit.get("currency").asString()).isEqualTo("CNY");
    }

    @Test
    void everyNumberOpensExactlyThePeopleItCounts() throws Exception {
        JsonNode cockpit = get("/api/cockpit?period=quarter");
        for (JsonNode reach : cockpit.get("river")) {
            if (!reach.get("people").isNull()) {
                assertThat(behind(reach))
                        .as("river %s", reach)
                        .isEqualTo(reach.get("people").asLong());
            }
            if (!reach.get("leak").isNull()) {
                JsonNode leak = reach.get("leak");
                assertThat(behind(leak))
                        .as("leak %s", reach)
                        .isEqualTo(leak.get("people").asLong());
            }
        }
        for (JsonNode metric : cockpit.get("metrics")) {
            double value = metric.get("value").asDouble();
            switch (metric.get("unit").asString()) {
                case "people" -> assertThat(behind(metric)).as("%s", metric).isEqualTo((long) value);
                case "share" ->
                    assertThat(behind(metric))
                            .as("%s", metric)
                            .isEqualTo(Math.round(value * metric.get("n").asLong()));
                default ->
                    assertThat(behind(metric)).isBetween(1L, metric.get("n").asLong());
            }
        }
        for (JsonNode cohort : cockpit.get("cohorts")) {
            long buyers = cohort.get("buyers").asLong();
            assertThat(behind(cohort)).isEqualTo(buyers);
            for (JsonNode rate : cohort.get("rates")) {
                assertThat(behind(rate)).isEqualTo(Math.round(rate.get("rate").asDouble() * buyers));
            }
        }
        for (JsonNode tier : cockpit.get("tiers")) {
            String people = "/api/rfm/people?size=1&tier=" + tier.get("tier").asString();
            assertThat(get(people).get("total").asLong())
                    .isEqualTo(tier.get("people").asLong());
        }
    }

    private static long behind(JsonNode number) throws Exception {
        return get("/api/people?size=1&" + number.get("peopleLink").asString())
                .get("total")
                .asLong();
    }

    @Test
    void goesIntoOneFileAndComesBackTheSame() throws Exception {
        Path file = data.resolve("whole.zip");
        assertThat(BackupCommand.run(Settings.in(data).withDemoPeople(false), file))
                .isZero();
        JsonNode before = get("/api/operate/digest");
        Settings other = Settings.in(elsewhere).withPort(0).withDemo(false);
        assertThat(RestoreCommand.run(other, file)).isZero();
        try (Server restored = Server.start(other)) {
            assertThat(get(restored, "/api/operate/digest")).isEqualTo(before);
            assertThat(get(restored, "/api/cockpit?at=2026-01-01").get("metrics"))
                    .isEqualTo(get("/api/cockpit?at=2026-01-01").get("metrics"));
        }
    }

    @Test
    void holdsTheAwkwardCases() throws Exception {
        JsonNode status = get("/api/status");
        assertThat(status.get("openConflicts").asInt()).isEqualTo(OnePhoneTwoPeople.CASES);
        assertThat(status.get("openRejected").asInt()).isEqualTo(Malformed.CASES + SameIdOtherContent.CASES);
        assertThat(status.get("parkedEvents").asInt()).isZero();
    }

    @Test
    void looksBackByWavesSoThatPeopleCanBeSeenMoving() throws Exception {
        assertThat(get("/api/rfm/waves")).hasSizeGreaterThanOrEqualTo(LoadedDemo.WAVES);
    }

    @Test
    void leavesNoWriteKeyBehind() throws Exception {
        assertThat(get("/api/write-keys").values().stream()
                        .filter(key -> key.get("source").asString().equals("demo")))
                .hasSize(1)
                .allMatch(key -> !key.get("revokedAt").isNull());
    }

    @Test
    void refusesAPeriodNobodyKnowsWithItsField() throws Exception {
        HttpResponse<String> answer = send("/api/cockpit?period=year");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("WEB_INVALID").contains("\"period\"");
    }

    @Test
    void looksBackAtAnEarlierDayAndAtGrossMoney() throws Exception {
        JsonNode now = get("/api/cockpit");
        String monthAgo = Instant.now().minus(Duration.ofDays(30)).toString().substring(0, 10);
        JsonNode then = get("/api/cockpit?at=" + monthAgo);
        assertThat(value(then, "people")).isLessThan(value(now, "people"));
        assertThat(value(get("/api/cockpit?refunds=gross"), "buyers")).isGreaterThan(value(now, "buyers"));
    }

    private static double value(JsonNode cockpit, String metric) {
        return cockpit.get("metrics").values().stream()
                .filter(each -> each.get("id").asString().equals(metric))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asDouble();
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return get(server, path);
    }

    private static JsonNode get(Server from, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(from, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return send(server, path);
    }

    private static HttpResponse<String> send(Server to, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(to.url() + path))
                        .header("Authorization", "Bearer " + to.token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
