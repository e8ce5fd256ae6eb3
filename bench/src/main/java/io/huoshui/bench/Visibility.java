package io.huoshui.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** How long after its acknowledgement an event is visible: a new person in the people search, a new tag on a person's page. One probe at a time. */
final class Visibility {
    private final AppProcess app;
    private final HttpClient http = HttpClient.newHttpClient();
    private int clicks;

    Visibility(AppProcess app) {
        this.app = app;
    }

    /** @return milliseconds until the person is found, sorted */
    double[] people(int probes) throws IOException, InterruptedException {
        double[] millis = new double[probes];
        for (int i = 0; i < probes; i++) {
            String user = "probe-" + i;
            long acknowledged = click(user);
            while (AppProcess.number(app.get("/api/people?q=" + user), "total") == 0) {
                Thread.sleep(2);
            }
            millis[i] = (System.nanoTime() - acknowledged) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    /**
     * The second click of those found before brings the tag.
     *
     * @return milliseconds until the person has it, sorted
     */
    double[] tags(int probes, String tag) throws IOException, InterruptedException {
        double[] millis = new double[probes];
        for (int i = 0; i < probes; i++) {
            String user = "probe-" + i;
            long id = AppProcess.number(app.get("/api/people?size=1&q=" + user), "id");
            long acknowledged = click(user);
            while (!app.get("/api/people/" + id + "/tags").contains(tag)) {
                Thread.sleep(2);
            }
            millis[i] = (System.nanoTime() - acknowledged) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    static double percentile(double[] sorted, double p) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
    }

    /** When it was acknowledged. */
    private long click(String user) throws IOException, InterruptedException {
        String body = "{\"userId\":\"" + user + "\",\"messageId\":\"" + user + "-" + clicks++
                + "\",\"type\":\"track\",\"event\":\"Link Clicked\",\"writeKey\":\"" + AppProcess.WRITE_KEY + "\"}";
        HttpRequest send = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/v1/track"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(send, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("probe answered " + status);
        }
        return System.nanoTime();
    }
}
