package io.huoshui.run.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator API, as far as an import needs it. */
final class ImportCall {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;
    private final boolean zh;

    ImportCall(String url, String token, boolean zh) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.token = token;
        this.zh = zh;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    JsonNode put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Streams the file as multipart form data. */
    JsonNode upload(Path file, @Nullable String encoding, @Nullable String template) throws IOException {
        String boundary = "huoshui-" + UUID.randomUUID();
        String name = String.valueOf(file.getFileName()).replace("\"", "_").replaceAll("\\p{Cntrl}", "_");
        String head = field(boundary, "encoding", encoding) + field(boundary, "template", template)
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private static String field(String boundary, String name, @Nullable String value) {
        return value == null
                ? ""
                : "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .timeout(PATIENCE);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = json ? JSON.readTree(response.body()) : JSON.createObjectNode();
            if (response.statusCode() >= 300) {
                throw new CannotImport(response.statusCode() == 400 ? 2 : 1, refusal(response.statusCode(), body));
            }
            return body;
        } catch (IOException unreachable) {
            throw new CannotImport(1, url + ": " + unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotImport(1, "interrupted");
        }
    }

    private String refusal(int status, JsonNode problem) {
        String words = problem.path(zh ? "zh" : "detail").asString("");
        return words.isEmpty()
                ? url + ": HTTP " + status
                : words + " [" + problem.path("code").asString("") + "]";
    }
}
