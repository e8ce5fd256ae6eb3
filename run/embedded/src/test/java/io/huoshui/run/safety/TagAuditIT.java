package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.web.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People judge a sample of a tag, as a browser asks it: blind, each card once, never stuck. */
class TagAuditIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PEOPLE = List.of("audit-1", "audit-2", "audit-3", "audit-4");

    private static Caller lead;
    private static Caller colleague;
    private static String tag;

    @BeforeAll
    static void tagFourPeople() {
        lead = Shop.open().operator("audit-lead", Role.LEAD);
        colleague = Shop.open().operator("audit-colleague", Role.OPERATOR);
        Caller shop = Shop.open()
                .anonymous()
                .with(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "safety-write-key-0123456789:".getBytes(StandardCharsets.UTF_8)));
        List<String> messages = new ArrayList<>();
        PEOPLE.forEach(each -> messages.add("""
                {"type": "identify", "messageId": "id-%1$s", "userId": "%1$s", "traits": {"audited": "yes"}}""".formatted(each)));
        assertThat(shop.post("/v1/batch", "{\"batch\": " + messages + "}").statusCode())
                .isEqualTo(200);
        String group = json(lead.post("/api/tag-groups", "{\"name\": \"抽查\"}"))
                .get("id")
                .asString();
        // decided, and a moment later in force
        await(() -> lead.get("/api/tag-groups").body().contains(group));
        tag = json(lead.post("/api/tags", """
                        {"group": "%s", "name": "在抽查里", "kind": "automatic", "rule":
                          {"type": "hasTrait", "trait": "audited", "test": {"type": "oneOf", "values": ["yes"]}}}""".formatted(group))).get("id").asString();
        await(() -> json(lead.get("/api/tags/" + tag)).path("people").asInt(0) == PEOPLE.size());
    }

    @Test
    void theNextCardComesWithoutWhatOthersSaidUntilAllAreJudged() {
        String audit = draw(3);
        assertThat(json(lead.get(audit)).get("size").asInt()).isEqualTo(3);
        List<Integer> judged = new ArrayList<>();
        for (String verdict : List.of("right", "wrong", "unsure")) {
            JsonNode card = json(lead.get(audit)).get("card");
            assertThat(card.propertyNames())
                    .as("nothing of a card tells what others said")
                    .containsExactlyInAnyOrder("person", "since", "version", "because");
            int person = card.get("person").get("id").asInt();
            assertThat(judged).doesNotContain(person);
            assertThat(judge(lead, audit, person, verdict)).isEqualTo(202);
            judged.add(person);
            await(() -> open(audit) != person);
        }
        JsonNode done = json(lead.get(audit));
        assertThat(done.get("card").isNull()).isTrue();
        assertThat(done.get("result").get("judged").asInt()).isEqualTo(2);
        assertThat(done.get("result").get("unsure").asInt()).isEqualTo(1);
        assertThat(done.get("result").get("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(done.get("result").get("red").asBoolean()).isTrue();
        assertThat(json(lead.get("/api/tag-audits")).get(0).get("id").asString())
                .as("newest first")
                .isEqualTo(done.get("id").asString());
        assertThat(json(lead.get("/api/tags/" + tag))
                        .get("accuracy")
                        .get("judged")
                        .asInt())
                .as("the tag says how often it was right")
                .isEqualTo(2);
    }

    @Test
    void whoIsSecondIsToldAndChangesNothing() {
        String audit = draw(2);
        int person = open(audit);
        assertThat(judge(lead, audit, person, "right")).isEqualTo(202);
        assertThat(judge(colleague, audit, person, "wrong")).isEqualTo(409);
        await(() -> open(audit) != person);
        assertThat(judge(colleague, audit, person, "wrong")).isEqualTo(409);
        assertThat(json(lead.get(audit)).get("result").get("accuracy").asDouble())
                .isEqualTo(1);
    }

    @Test
    void somebodyWhoWentIntoAnotherIsVoidAndTheAuditStillEnds() {
        String audit = draw(4);
        int other = open(audit);
        int survivor = PEOPLE.stream()
                .mapToInt(TagAuditIT::number)
                .filter(each -> each != other)
                .findFirst()
                .orElseThrow();
        assertThat(lead.post("/api/merges", """
                        {"survivor": %d, "other": %d, "because": "同一人"}""".formatted(survivor, other)).statusCode())
                .isEqualTo(202);
        await(() -> json(lead.get(audit)).get("voided").asInt() == 1);
        assertThat(judge(lead, audit, other, "right")).isEqualTo(409);
        for (int left = 3; left > 0; left--) {
            int person = open(audit);
            assertThat(person).isNotEqualTo(other);
            assertThat(judge(lead, audit, person, "right")).isEqualTo(202);
            await(() -> open(audit) != person);
        }
        JsonNode done = json(lead.get(audit));
        assertThat(done.get("card").isNull()).isTrue();
        assertThat(done.get("result").get("judged").asInt() + done.get("voided").asInt())
                .isEqualTo(done.get("size").asInt());
        String merge = json(lead.get("/api/merges?person=" + survivor))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        assertThat(lead.post("/api/merges/" + merge + "/undo", "{\"because\": \"看错了\"}")
                        .statusCode())
                .isEqualTo(202);
        await(() -> open(audit) == other);
        assertThat(json(lead.get(audit)).get("voided").asInt())
                .as("a merge taken back opens the card again")
                .isZero();
    }

    @Test
    void oneAnswerIsOfOneMomentThoughACardIsJudgedWhileItIsRead() throws Exception {
        String audit = draw(1);
        try (Connection judge = database().getConnection();
                Statement said = judge.createStatement()) {
            judge.setAutoCommit(false);
            said.execute("lock table identity in access exclusive mode");
            CompletableFuture<HttpResponse<String>> reading = CompletableFuture.supplyAsync(() -> lead.get(audit));
            await(() -> aReaderOfCardsWaits(said));
            said.execute("update tag_audit_card set verdict = 'right' where audit = '%s'".formatted(id(audit)));
            judge.commit();
            JsonNode seen = json(reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            assertThat(seen.get("card").isNull()).isFalse();
            assertThat(seen.get("result").get("judged").asInt()).isZero();
            assertThat(seen.get("trend")
                            .valueStream()
                            .toList()
                            .get(seen.get("trend").size() - 1)
                            .get("accuracy")
                            .isNull())
                    .as("the newest of the trend is this audit, not judged either")
                    .isTrue();
            said.execute("update tag_audit_card set verdict = null where audit = '%s'".formatted(id(audit)));
            judge.commit();
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        String audits = "/api/tag-audits";
        assertThat(lead.post(audits, "{\"tag\": \"nobody-has-it\", \"size\": 5}")
                        .body())
                .contains("TAG_AUDIT_EMPTY");
        for (String bad : List.of("{}", "{\"size\": 5}", ask(0), ask(201), "{\"tag\": \"" + tag + "\"}")) {
            assertThat(lead.post(audits, bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(lead.get(audits + "/gone").statusCode()).isEqualTo(404);
        assertThat(judge(lead, audits + "/gone", 1, "right")).isEqualTo(404);
        String audit = draw(1);
        int person = open(audit);
        assertThat(judge(lead, audit, person, "perhaps")).isEqualTo(400);
        assertThat(lead.post(audit + "/judgements", "{\"person\": " + person + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(judge(lead, audit, 987_654, "right")).isEqualTo(409);
        assertThat(lead.post(audit + "/judgements", """
                        {"person": %d, "verdict": "right", "note": "%s"}""".formatted(person, "长".repeat(501)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(open(audit)).as("nothing was judged").isEqualTo(person);
    }

    private static DataSource database() {
        return Shop.open().server().context().getBean(DataSource.class);
    }

    /** Others of the product may wait for the same table. */
    private static boolean aReaderOfCardsWaits(Statement lock) throws SQLException {
        try (ResultSet waiting = lock.executeQuery("""
                select from pg_locks waiting join pg_locks held using (pid)
                where not waiting.granted and held.granted and held.relation = 'tag_audit_card'::regclass""")) {
            return waiting.next();
        }
    }

    private static String id(String audit) {
        return audit.substring(audit.lastIndexOf('/') + 1);
    }

    private static String draw(int size) {
        HttpResponse<String> asked = lead.post("/api/tag-audits", ask(size));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String audit = "/api/tag-audits/" + json(asked).get("id").asString();
        await(() -> lead.get(audit).statusCode() == 200);
        return audit;
    }

    private static String ask(int size) {
        return "{\"tag\": \"%s\", \"size\": %d}".formatted(tag, size);
    }

    private static int judge(Caller who, String audit, int person, String verdict) {
        return who.post(audit + "/judgements", "{\"person\": %d, \"verdict\": \"%s\"}".formatted(person, verdict))
                .statusCode();
    }

    /** Whose card is next; 0 when none is. */
    private static int open(String audit) {
        JsonNode card = json(lead.get(audit)).get("card");
        return card.isNull() ? 0 : card.get("person").get("id").asInt();
    }

    private static int number(String userId) {
        return json(lead.get("/api/people?q=" + userId))
                .get("items")
                .get(0)
                .get("id")
                .asInt();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void await(Callable<Boolean> happened) {
        Awaitility.await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(happened);
    }
}
