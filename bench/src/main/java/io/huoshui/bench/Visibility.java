package io.huoshui.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** How long after its acknowledgement a new person's event is visible in the people search, one probe at a time. */
final class Visibility {
    private final AppProcess app;
    private final HttpClient http = HttpClient.newHttpClient();

    Visibility(AppProcess app) {
        this.app = app;
    }

    /** @return milliseconds, sorted */
    double[] measure(int probes) throws IOException, InterruptedException {
        double[] millis = new double[probes];
        for (int i = 0; i < probes; i++) {
            millis[i] = one("probe-" + i);
        }
        Arrays.sort(millis);
        return millis;
    }

    static double percentile(double[] sorted, double p) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
    }

    private double one(String user) throws IOException, InterruptedException {
        String body = "{\"userId\":\"" + user + "\",\"messageId\":\"" + user
                + "\",\"type\":\"track\",\"event\":\"Link Clicked\",\"writeKey\":\"" + AppProcess.WRITE_KEY + "\"}";
        HttpRequest send = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/v1/track"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(send, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("probe answered " + status);
        }
        long acknowledged = System.nanoTime();
        while (AppProcess.number(app.get("/api/people?q=" + user), "total") == 0) {
            Thread.sleep(2);
        }
        return (System.nanoTime() - acknowledged) / 1e6;
    }
}
