package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Story;
import io.huoshui.seed.Taste;
import io.huoshui.segment.tag.audit.TagAccuracy;
import io.huoshui.segment.tag.audit.TagSample;
import io.huoshui.segment.tag.audit.TagSample.Assigned;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Do the preference tags tell the truth? The demo brand's people know what they truly prefer and never say it; here they judge, by the
 * sample and the arithmetic of the tag audit, what the running system believes of them. The confidence asked for was tuned on other seeds.
 */
class DemoPreferencesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SAMPLE = 200;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(Settings.in(data).withPort(0));
        waitUntilLinesAreDrawn();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nineOfTenAndMoreAreWhatTheSystemSays() throws Exception {
        Map<Integer, Taste> truth = truth();
        TagAccuracy price = audit("price-sensitive", Taste.PRICE, truth);
        TagAccuracy quality = audit("quality-seeking", Taste.QUALITY, truth);
        JsonNode pool = get("/api/preferences");
        System.out.println("price-sensitive " + price);
        System.out.println("quality-seeking " + quality);
        System.out.println("coverage " + pool.get("coverage") + ", answers " + pool.get("answers"));
        assertThat(price.accuracy()).isGreaterThanOrEqualTo(TagAccuracy.RED_LINE);
        assertThat(quality.accuracy()).isGreaterThanOrEqualTo(TagAccuracy.RED_LINE);
        assertThat(pool.get("coverage").asDouble()).isGreaterThan(0.07);
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

    private static TagAccuracy audit(String answer, Taste meant, Map<Integer, Taste> truth) {
        List<Assigned> assigned = jdbc().sql("""
                        select profile_id, coalesce(tier, '') as tier from preference left join standing using (profile_id)
                         where answer = :answer""")
                .param("answer", answer)
                .query((row, no) -> new Assigned(row.getInt(1), Instant.EPOCH, row.getString(2)))
                .list();
        long right = 0;
        long wrong = 0;
        long unsure = 0;
        for (Assigned each : TagSample.draw(assigned, SAMPLE, Story.SEED, Instant.now())) {
            Taste taste = truth.get(each.profileId());
            right += taste == meant ? 1 : 0;
            unsure += taste == null ? 1 : 0;
            wrong += taste != null && taste != meant ? 1 : 0;
        }
        return TagAccuracy.of(right, wrong, unsure);
    }

    /** By the numbers the system gave them. People the system took for two are judged as the one it knows by their orders. */
    private static Map<Integer, Taste> truth() {
        LocalDate anchor = jdbc().sql("select anchor from demo_load")
                .query(LocalDate.class)
                .single();
        Map<String, Integer> owners = new HashMap<>();
        jdbc().sql("select namespace, value, profile_id from identity")
                .query((row, no) -> owners.put(row.getString(1) + ":" + row.getString(2), row.getInt(3)))
                .list();
        Map<Integer, Taste> truth = new HashMap<>();
        for (Person person : Story.tell(Story.SEED, anchor).people()) {
            List<String> known = new ArrayList<>();
            known.add("user_id:" + person.id(Face.MEMBER));
            known.add("shop_buyer_id:" + person.id(Face.TMALL));
            known.add("shop_buyer_id:" + person.id(Face.SHOP));
            known.add("external_userid:" + person.id(Face.CONTACT));
            known.stream()
                    .filter(owners::containsKey)
                    .forEach(
                            each -> truth.put(owners.get(each), person.persona().taste()));
        }
        return truth;
    }

    private static JdbcClient jdbc() {
        return server.context().getBean(JdbcClient.class);
    }

    private static void waitUntilLinesAreDrawn() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode status = get("/api/status");
            boolean loaded = status.get("demo").get("state").asString().equals("loaded")
                    && status.get("loopPosition").asLong()
                            >= status.get("logHead").asLong();
            if (loaded && linesFit()) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no lines: " + get("/api/preferences"));
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
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", "Bearer " + server.token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
