package io.huoshui.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a story to a running system through its ordinary door, {@code POST /v1/batch}. Message ids do not change, so telling it again,
 * or going on after a break, adds nothing twice.
 */
public final class SeedLoader {
    private static final int BATCH_BYTES_MAX = 400 * 1024;
    private static final int MESSAGES_MAX = 1_000;
    private static final int ATTEMPTS_MAX = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI door;
    private final String authorization;

    /** @param server e.g. {@code http://localhost:8080} */
    public SeedLoader(URI server, String writeKey) {
        this.door = server.resolve("/v1/batch");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends all messages in order; returns when the last one is durable.
     *
     * @param done called after each batch with the number of messages sent so far
     * @throws IOException when the server refuses the key or stays away for minutes
     * @throws InterruptedIOException when the thread is asked to stop
     */
    public void load(List<Message> messages, IntConsumer done) throws IOException {
        List<byte[]> batch = new ArrayList<>();
        int bytes = 0;
        int sent = 0;
        for (Message message : messages) {
            byte[] next = json.writeValueAsBytes(message.content());
            if (!batch.isEmpty() && (bytes + next.length > BATCH_BYTES_MAX || batch.size() == MESSAGES_MAX)) {
                post(batch);
                sent += batch.size();
                done.accept(sent);
                batch.clear();
                bytes = 0;
            }
            batch.add(next);
            bytes += next.length + 1;
        }
        if (!batch.isEmpty()) {
            post(batch);
            done.accept(sent + batch.size());
        }
    }

    private void post(List<byte[]> batch) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zipped(batch)))
                .build();
        IOException last = new IOException("never tried");
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                last = new IOException("The door answered " + answer.statusCode());
                if (answer.statusCode() != 429 && answer.statusCode() < 500) {
                    throw new IOException(
                            "The door refused the demo data with " + answer.statusCode() + ": " + answer.body());
                }
                pause(retryAfter(answer, attempt));
            } catch (java.net.ConnectException | java.net.http.HttpTimeoutException away) {
                last = away;
                pause(backoff(attempt));
            } catch (InterruptedException stop) {
                throw interrupted();
            }
        }
        throw new IOException("Gave up on the demo data after " + ATTEMPTS_MAX + " attempts", last);
    }

    private static Duration retryAfter(HttpResponse<?> answer, int attempt) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElseGet(() -> backoff(attempt));
    }

    private static Duration backoff(int attempt) {
        Duration pause = Duration.ofMillis(100L << Math.min(attempt, 6));
        return pause.compareTo(PAUSE_MAX) < 0 ? pause : PAUSE_MAX;
    }

    private static void pause(Duration pause) throws InterruptedIOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stop) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("asked to stop");
    }

    private static byte[] zipped(List<byte[]> batch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write("{\"batch\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < batch.size(); i++) {
                if (i > 0) {
                    zip.write(',');
                }
                zip.write(batch.get(i));
            }
            zip.write("]}".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
