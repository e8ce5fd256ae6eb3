package io.huoshui.run.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Well-behaved clients: each sends batches one after another and repeats a batch, with the same message ids, until it is acknowledged.
 * What was acknowledged is kept here, outside the victim.
 */
final class Clients implements AutoCloseable {
    private static final int BATCH = 20;

    private final int port;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Clients(int port, int count, long seed) {
        this.port = port;
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 31 + i);
            String name = "c" + i;
            Thread thread = new Thread(() -> talk(name, random), name);
            threads.add(thread);
            thread.start();
        }
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    private void talk(String name, Random random) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            for (int batch = 0; !stopping; batch++) {
                List<String> ids = new ArrayList<>();
                String body = body(name, batch, random, ids);
                while (!post(http, body)) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                acknowledged.addAll(ids);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(String name, int batch, Random random, List<String> ids) {
        StringBuilder json =
                new StringBuilder("{\"writeKey\":\"").append(Victim.WRITE_KEY).append("\",\"batch\":[");
        for (int i = 0; i < BATCH; i++) {
            String id = name + "-" + batch + "-" + i;
            ids.add(id);
            json.append(i == 0 ? "" : ",").append(message(id, 300 + batch, random));
        }
        return json.append("]}").toString();
    }

    /** Orders, views, and people who turn out to be one: everything the stages do is in the load. Customers become more, as they do. */
    private static String message(String id, int people, Random random) {
        int person = random.nextInt(people);
        String head = "{\"messageId\":\"" + id + "\",\"userId\":\"p" + person + "\",\"timestamp\":\"2026-11-0"
                + (1 + random.nextInt(9)) + "T0" + random.nextInt(10) + ":00:00Z\",";
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                head + "\"type\":\"track\",\"event\":\"Order Completed\",\"properties\":{\"order_id\":\"o-" + id
                        + "\",\"total\":" + (50 + random.nextInt(500)) + ",\"currency\":\"CNY\"}}";
            case 3 ->
                head + "\"type\":\"track\",\"event\":\"Order Refunded\",\"properties\":{\"order_id\":\"o-c0-"
                        + random.nextInt(50) + "-1\",\"total\":20,\"currency\":\"CNY\"}}";
            case 4 ->
                head + "\"type\":\"identify\",\"traits\":{\"phone\":\"13800" + (100_000 + person) + "\",\"city\":\"c"
                        + random.nextInt(5) + "\"}}";
            case 5 ->
                head + "\"type\":\"page\",\"name\":\"home\",\"anonymousId\":\"a" + random.nextInt(2 * people) + "\"}";
            default -> head + "\"type\":\"track\",\"event\":\"Product Viewed\",\"properties\":{\"product_id\":\"x\"}}";
        };
    }

    private boolean post(HttpClient http, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/batch"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        }
    }

    /** Lets each client finish the batch it has in hand, acknowledged. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        for (Thread each : threads) {
            each.join();
        }
    }
}
