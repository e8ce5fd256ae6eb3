package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.seed.Season;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What runs in the simulated brand from the first morning on: journeys from the templates, with the experiment and the coupons they need.
 * Whoever belongs already begins at once. Decided as an operator decides, one fact each.
 */
final class DemoJourneys {
    private static final String FILE = "/demo/programmes.json";
    private static final List<String> TEMPLATES = List.of("first-order", "repurchase", "wake-up");
    private static final JsonMapper JSON = new JsonMapper();

    private final Intake intake;
    private final boolean wanted;

    DemoJourneys(Intake intake, boolean wanted) {
        this.intake = intake;
        this.wanted = wanted;
    }

    /** Safe to repeat: the facts are the same each time. */
    void publish(String server, LocalToken token, LocalDate anchor) throws IOException {
        if (!wanted) {
            return;
        }
        Instant at = anchor.atStartOfDay(Season.ZONE).toInstant();
        for (Map<String, Object> each : programmes()) {
            String fact = String.valueOf(each.get("fact"));
            String id = String.valueOf(each.get("id"));
            @SuppressWarnings("unchecked")
            Map<String, Object> said = (Map<String, Object>) Objects.requireNonNull(each.get("said"));
            intake.takeSystem(fact, id, at, Fields.of(said));
        }
        JsonNode templates = JSON.readTree(ask(server + "/api/journeys/templates", token));
        for (JsonNode template : templates.values()) {
            if (TEMPLATES.contains(template.get("id").asString())) {
                publish(template, at);
            }
        }
    }

    private void publish(JsonNode template, Instant at) {
        String id = template.get("id").asString();
        JsonNode definition = template.get("definition");
        for (JsonNode node : definition.get("nodes").values()) {
            if (node.path("trigger").path("type").asString("").equals("audience-entered")) {
                ((ObjectNode) node.get("trigger")).put("present", true);
            }
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("journey", id);
        said.put("version", 1);
        said.put("name", template.at("/name/zh").asString());
        said.put("definition", JSON.convertValue(definition, new TypeReference<Map<String, Object>>() {}));
        said.put("by", "demo");
        intake.takeSystem(SystemEvents.JOURNEY_PUBLISHED, "journey:" + id + ":1", at, Fields.of(said));
    }

    private static List<Map<String, Object>> programmes() throws IOException {
        try (InputStream json = Objects.requireNonNull(DemoJourneys.class.getResourceAsStream(FILE), FILE)) {
            return JSON.readValue(json, new TypeReference<>() {});
        }
    }

    private static String ask(String url, LocalToken token) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token.value())
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no templates: " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("asked to stop");
        }
    }
}
