package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huoshui.seed.Taste;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Do tags and predictions tell the truth? The demo brand's people know what they prefer and whether they are still customers, and never
 * say it. Here they judge what the running system believes of them, tags through the doors of the tag audit. The confidence the tags ask
 * for was tuned on other seeds.
 */
class DemoTruthTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SAMPLE = 200;
    private static final double RED_LINE = 0.92;
    private static final double COVERAGE = 0.09;
    private static final int TENTHS = 10;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static Server server;
    private static DemoTruth truth;

    @BeforeAll
    static void start() throws Exception {
        server = LoadedDemo.QUIET.startIn(data);
        waitUntilAllIsKnown();
        truth = new DemoTruth(jdbc());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nineOfTenAndMorePreferenceTagsAreRight() throws Exception {
        JsonNode price = audit("price-sensitive", Taste.PRICE);
        JsonNode quality = audit("quality-seeking", Taste.QUALITY);
        long tagged = people("price-sensitive") + people("quality-seeking");
        long buyers = get("/api/preferences")
                .get("answers")
                .valueStream()
                .mapToLong(each -> each.get("buyers").asLong())
                .sum();
        System.out.println("price-sensitive " + price);
        System.out.println("quality-seeking " + quality);
        System.out.println(tagged + " of " + buyers + " buyers have one of the tags");
        for (JsonNode each : List.of(price, quality)) {
            assertThat(each.get("accuracy").asDouble()).isGreaterThanOrEqualTo(RED_LINE);
            assertThat(each.get("low").asDouble())
                    .isBetween(0.85, each.get("accuracy").asDouble());
            assertThat(each.get("red").asBoolean()).isFalse();
        }
        assertThat(tagged / (double) buyers).isGreaterThan(COVERAGE);
    }

    /** Chances, so compared in tenths: of the people given a chance around p, about the share p is still there. */
    @Test
    void chancesToBeStillACustomerAreWhatTheySay() {
        int[] people = new int[TENTHS];
        int[] there = new int[TENTHS];
        double[] said = new double[TENTHS];
        jdbc().sql("select profile_id, p_alive from prediction")
                .query((row, no) -> {
                    double chance = row.getDouble(2);
                    int tenth = Math.min(TENTHS - 1, (int) (chance * TENTHS));
                    people[tenth]++;
                    said[tenth] += chance;
                    there[tenth] += truth.alive(row.getInt(1)) ? 1 : 0;
                    return tenth;
                })
                .list();
        System.out.println("people " + Arrays.toString(people) + " still customers " + Arrays.toString(there));
        assertThat(Arrays.stream(people).min().orElseThrow())
                .as("fewest in a tenth")
                .isGreaterThan(20);
        double off = 0;
        for (int i = 0; i < TENTHS; i++) {
            off += Math.abs(said[i] - there[i]);
        }
        assertThat(off / Arrays.stream(people).sum()).isLessThan(0.1);
    }

    @Test
    void onePersonsPreferencesComeWithTheirEvidence() throws Exception {
        int id = jdbc().sql("select min(profile_id) from preference where answer = 'price-sensitive'")
                .query(Integer.class)
                .single();
        JsonNode person = get("/api/people/" + id + "/preferences");
        assertThat(person.get("answer").asString()).isEqualTo("price-sensitive");
        assertThat(person.get("confidence").get("price-sensitive").asDouble()).isGreaterThanOrEqualTo(0.9);
        assertThat(person.get("evidence").get(0).get("sentence").get("zh").asString())
                .contains("次里", "全体");
        assertThat(person.get("categories")).isNotEmpty();
    }

    /** Draws a sample, looks at one card after the other as an operator does, and says what is true. */
    private static JsonNode audit(String tag, Taste meant) throws Exception {
        String audits = "/api/tag-audits";
        JsonNode asked = JsonMapper.shared()
                .readTree(send("POST", audits, """
                        {"tag": "%s", "size": %d}""".formatted(tag, SAMPLE)).body());
        String audit = audits + "/" + asked.get("id").asString();
        JsonNode seen = awaitCardAfter(audit, 0);
        assertThat(seen.get("size").asLong()).isEqualTo(Math.min(SAMPLE, people(tag)));
        while (!seen.get("card").isNull()) {
            int person = seen.get("card").get("person").get("id").asInt();
            String verdict = truth.taste(person) == meant ? "right" : "wrong";
            HttpResponse<String> judged = send("POST", audit + "/judgements", """
                    {"person": %d, "verdict": "%s"}""".formatted(person, verdict));
            assertThat(judged.statusCode()).as(judged.body()).isEqualTo(202);
            seen = awaitCardAfter(audit, person);
        }
        assertThat(seen.get("result").get("judged").asLong())
                .isEqualTo(seen.get("size").asLong());
        return seen.get("result");
    }

    private static JsonNode awaitCardAfter(String audit, int person) throws Exception {
        AtomicReference<JsonNode> seen = new AtomicReference<>();
        await("next card of " + audit)
                .pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> {
                    HttpResponse<String> answer = send("GET", audit, "");
                    seen.set(JsonMapper.shared().readTree(answer.body()));
                    return answer.statusCode() == 200
                            && (seen.get().get("card").isNull()
                                    || seen.get()
                                                    .get("card")
                                                    .get("person")
                                                    .get("id")
                                                    .asInt()
                                            != person);
                });
        return seen.get();
    }

    private static long people(String tag) throws Exception {
        return get("/api/tags/" + tag).get("people").asLong();
    }

    private static JdbcClient jdbc() {
        return server.context().getBean(JdbcClient.class);
    }

    private static void waitUntilAllIsKnown() throws Exception {
        await("lines").atMost(PATIENCE).until(DemoTruthTest::linesFit);
        assertThat(send("POST", "/api/predictions/fit", "").statusCode()).isEqualTo(202);
        await("fitted as asked").atMost(PATIENCE).until(() -> {
            JsonNode fit = get("/api/predictions").get("inForce");
            return !fit.isNull() && !fit.get("by").asString().equals("schedule") && hasCaughtUp();
        });
    }

    private static boolean hasCaughtUp() throws Exception {
        JsonNode status = get("/api/status");
        return status.get("loopPosition").asLong() >= status.get("logHead").asLong();
    }

    /** Drawn from about as many orders as there are. */
    private static boolean linesFit() throws Exception {
        JsonNode lines = get("/api/preferences").get("lines");
        long orders = jdbc().sql("select coalesce(sum(orders), 0) from preference")
                .query(Long.class)
                .single();
        return !lines.isNull() && Math.abs(lines.get("orders").asLong() - orders) * 10 <= orders;
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", "Bearer " + server.token())
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
