package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.web.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of people leave the house: short ones at once, long ones when two agree, all of them audited and harmless to spreadsheets. */
class AudienceExportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONG = 1_001;
    private static final int SHORT = 3;
    private static final String BECAUSE = "{\"because\": \"给外呼供应商\"}";

    private static Caller lead;
    private static Caller colleague;
    private static String longList;
    private static String shortList;

    @BeforeAll
    static void fillPool() {
        lead = Shop.open().operator("export-lead", Role.LEAD);
        colleague = Shop.open().operator("export-colleague", Role.LEAD);
        String key =
                Base64.getEncoder().encodeToString("safety-write-key-0123456789:".getBytes(StandardCharsets.UTF_8));
        Caller shop = Shop.open().anonymous().with("Authorization", "Basic " + key);
        for (int from = 0; from < LONG; from += 250) {
            List<String> messages = new ArrayList<>();
            for (int i = from; i < Math.min(LONG, from + 250); i++) {
                messages.add("""
                        {"type": "identify", "messageId": "list-%1$d", "userId": "list-%1$d",
                         "traits": {"listed": "%2$s", "name": "=cmd|'/c calc'!A%1$d", "phone": "%3$d"}}""".formatted(i, i < SHORT ? "short" : "long", 13_900_000_000L + i));
            }
            assertThat(shop.post("/v1/batch", "{\"batch\": " + messages + "}").statusCode())
                    .isEqualTo(200);
        }
        longList = define("长名单", "[\"long\", \"short\"]");
        shortList = define("短名单", "[\"short\"]");
        await(() -> people(longList) == LONG && people(shortList) == SHORT);
    }

    @Test
    void aShortListLeavesAtOnceWithCellsNoSpreadsheetRuns() {
        HttpResponse<String> csv = lead.get("/api/audiences/" + shortList + "/members.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).contains("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(csv.body().strip().lines()).hasSize(1 + SHORT);
        assertThat(csv.body().lines().skip(1))
                .allMatch(line -> List.of(line.split(",")).stream()
                        .noneMatch(cell -> cell.replace("\"", "").matches("[=+\\-@\t].*")));
        assertThat(csv.body()).as("names are masked").doesNotContain("calc").doesNotContain("1390000000");
        assertThat(audited("audience.export", shortList)).isEqualTo(1);
    }

    @Test
    void aLongListLeavesWhenAColleagueAgreesAndOnlyForWhoAsked() {
        HttpResponse<String> alone = lead.get("/api/audiences/" + longList + "/members.csv");
        assertThat(alone.statusCode()).isEqualTo(409);
        assertThat(alone.body()).contains("EXPORT_NEEDS_APPROVAL");
        HttpResponse<String> asked = lead.post("/api/audiences/" + longList + "/exports", BECAUSE);
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(json(asked).get("people").asInt()).isEqualTo(LONG);
        String export = "/api/exports/" + json(asked).get("id").asString();
        assertThat(lead.get(export + ".csv").statusCode()).as("not yet").isEqualTo(409);
        assertThat(lead.post(export + "/approve", BECAUSE).body()).contains("EXPORT_OWN");
        assertThat(colleague.post(export + "/approve", "{\"because\": \" \"}").statusCode())
                .isEqualTo(400);
        assertThat(colleague.post(export + "/approve", BECAUSE).statusCode()).isEqualTo(200);
        assertThat(colleague.get(export + ".csv").statusCode())
                .as("who approved does not take it")
                .isEqualTo(409);
        HttpResponse<String> taken = lead.get(export + ".csv");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body().strip().lines()).hasSize(1 + LONG);
        assertThat(audited("audience.export.ask", longList)).isEqualTo(1);
        assertThat(audited("audience.export.approve", longList)).isEqualTo(1);
        assertThat(audited("audience.export", longList)).isEqualTo(1);
        JsonNode shown = json(colleague.get("/api/exports")).get(0);
        assertThat(shown.get("state").asString()).isEqualTo("done");
        assertThat(shown.get("approvedBy").asString()).isEqualTo("export-colleague");
    }

    @Test
    void aFrozenListKeepsWhoWasThereAndSaysWhoFroze() {
        String frozen = json(lead.post("/api/audiences/" + shortList + "/freeze", "{\"name\": \"短名单 封存\"}"))
                .get("id")
                .asString();
        await(() -> people(frozen) == SHORT);
        JsonNode kept = json(lead.get("/api/audiences/" + frozen));
        assertThat(kept.get("kind").asString()).isEqualTo("static");
        assertThat(kept.get("frozenOf").asString()).isEqualTo(shortList);
        assertThat(kept.get("by").asString()).isEqualTo("export-lead");
        assertThat(lead.get("/api/audiences/" + frozen + "/members.csv")
                        .body()
                        .strip()
                        .lines())
                .hasSize(1 + SHORT);
        assertThat(audited("audience.freeze", shortList) + audited("audience.freeze", frozen))
                .isEqualTo(1);
    }

    @Test
    void whoMayNotExportGetsNothing() {
        Caller analyst = Shop.open().operator("export-advisor", Role.ADVISOR);
        assertThat(analyst.get("/api/audiences/" + shortList + "/members.csv").statusCode())
                .isEqualTo(403);
        assertThat(analyst.post("/api/audiences/" + longList + "/exports", BECAUSE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.get("/api/audiences/gone/members.csv").statusCode()).isEqualTo(404);
        assertThat(lead.get("/api/exports/987654.csv").statusCode()).isEqualTo(404);
    }

    private static String define(String name, String values) {
        HttpResponse<String> taken = lead.post("/api/audiences", """
                        {"name": "%s", "rule": {"type": "hasTrait", "trait": "listed", "test": {"type": "oneOf", "values": %s}}}""".formatted(name, values));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return json(taken).get("id").asString();
    }

    private static int people(String audience) {
        return json(lead.get("/api/audiences/" + audience)).path("people").asInt(0);
    }

    private static long audited(String action, String audience) {
        return json(Shop.open().admin().get("/api/audit?action=" + action + "&object=audience:" + audience))
                .get("items")
                .valueStream()
                .filter(each -> each.get("action").asString().equals(action))
                .count();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void await(Callable<Boolean> happened) {
        Awaitility.await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(happened);
    }
}
