package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huoshui.touch.channel.Channel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo brand on its first morning: journeys run, people are written to and answer. */
class DemoLifeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path data;

    private static Server server;

    @BeforeAll
    static void start() {
        server = LoadedDemo.LIVING.startIn(data);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void journeysRunPeopleWalkThemAndSomeAreLeftAlone() {
        JsonNode journeys = get("/api/journeys");
        assertThat(journeys.values())
                .extracting(each -> each.get("id").asString())
                .containsExactlyInAnyOrder("first-order", "repurchase", "wake-up");
        assertThat(journeys.values()).allSatisfy(each -> {
            assertThat(each.get("state").asString()).isEqualTo("running");
            assertThat(each.get("entered").asLong()).as(each.toString()).isPositive();
        });
        assertThat(journeys.values()).anyMatch(each -> each.get("heldOut").asLong() > 10);
    }

    @Test
    void theWeekHasLiveSessionsColumnsAndAGroupsRoutine() {
        JsonNode week = get("/api/content-calendar");
        assertThat(week.get("accounts").values())
                .extracting(each -> each.at("/account/name").asString())
                .containsExactlyInAnyOrder("汀屿直播间", "成分师小林", "肤况互助群");
        assertThat(week.get("accounts").values())
                .flatExtracting(each -> List.copyOf(each.get("items").values()))
                .extracting(each -> each.get("title").asString())
                .contains("换季泛红怎么修", "一周肤况问答");
    }

    @Test
    void peopleAreWrittenToAndAnswerNamingTheTouch() {
        await().atMost(PATIENCE).until(() -> sums("sent") > 50);
        assertThat(sums("suppressed")).as("those who did not agree").isPositive();
        JdbcClient jdbc = JdbcClient.create(server.context().getBean(javax.sql.DataSource.class));
        assertThat(jdbc.sql("select count(*) from demo_answer")
                        .query(Long.class)
                        .single())
                .isPositive();
        jdbc.sql("update demo_answer set due_at = now() - interval '1 minute'").update();
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from demo_answer where not taken")
                                .query(Long.class)
                                .single()
                        == 0);
        await().atMost(PATIENCE).until(DemoLifeTest::isApplied);
        List<String> names = jdbc.sql("select distinct name from demo_answer")
                .query(String.class)
                .list();
        // Of the few who read within the first minute it is chance who clicks; ReactionsTest judges the shares.
        assertThat(names)
                .contains("Message Opened")
                .isSubsetOf(
                        "Message Opened",
                        "Link Clicked",
                        "Message Received",
                        "Product Viewed",
                        "Order Completed",
                        "Complaint Raised",
                        "Consent Withdrawn",
                        "Contact Deleted");
        String touch = jdbc.sql("select message #>> '{properties,touch}' from demo_answer limit 1")
                .query(String.class)
                .single();
        assertThat(get("/api/touches/" + touch).at("/outcome/state").asString()).isEqualTo("sent");
        assertThat(get("/api/touches/" + touch).at("/outcome/receipt").asString())
                .isEqualTo("simulated");
    }

    @Test
    void simulatedPeopleStandBehindEveryMeansTheTemplatesUse() {
        assertThat(server.context().getBeansOfType(Channel.class).values())
                .extracting(Channel::id)
                .contains("wecom", "sms", "call");
    }

    private static long sums(String state) {
        return get("/api/touches/sums")
                .valueStream()
                .filter(each -> each.get("state").asString().equals(state))
                .mapToLong(each -> each.get("touches").asLong())
                .sum();
    }

    private static boolean isApplied() {
        JsonNode status = get("/api/status");
        return status.get("loopPosition").asLong() >= status.get("logHead").asLong();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + server.token());
    }

    private static JsonNode get(String path) {
        try {
            return JSON.readTree(HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
