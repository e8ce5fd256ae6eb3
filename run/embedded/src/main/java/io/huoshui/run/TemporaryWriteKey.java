package io.huoshui.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A write key made through the operator API for one job, and revoked after it. */
record TemporaryWriteKey(String server, LocalToken token, long id, String secret) implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    static TemporaryWriteKey make(String server, LocalToken token, String source) throws IOException {
        String wish = "{\"name\":\"" + source + "\",\"source\":\"" + source + "\"}";
        HttpResponse<String> answer = send(request(server, "/api/write-keys", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish))
                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("no write key: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode made = JSON.readTree(answer.body());
        return new TemporaryWriteKey(
                server, token, made.get("id").asLong(), made.get("key").asString());
    }

    @Override
    public void close() throws IOException {
        send(request(server, "/api/write-keys/" + id, token).DELETE().build());
    }

    private static HttpRequest.Builder request(String server, String path, LocalToken token) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token.value());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("asked to stop");
        }
    }
}
