package io.huoshui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The work another open platform was measured with on such a machine (257, 550 and 655 events/s at batches of 1, 10 and 100, 28 % of the
 * members missing): 20 live tags, ten by a trait and ten by a count of past events, over 10,000 people. Afterwards everyone's membership is
 * compared with one recomputed from the raw events. {@code PeerBench JAR [events at batch 100]}
 */
public final class PeerBench {
    private static final int PORT = 18_082;
    private static final int CONNECTIONS = 8;
    private static final int BURST_KIND = 2;
    private static final int BURSTS = 12;
    private static final int PROBES = 100;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("\"id\":(\\d+)");

    private final AppProcess app;
    private final PeerEvents events = new PeerEvents(Instant.now().minus(Duration.ofHours(2)));
    private final List<String> cityTags = new ArrayList<>();
    private final List<String> pastTags = new ArrayList<>();

    private PeerBench(AppProcess app) {
        this.app = app;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path work = Workplace.make();
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (AppProcess app =
                AppProcess.start(Path.of(arguments[0]).toAbsolutePath(), work.resolve("app"), PORT, "--empty")) {
            new PeerBench(app).run(most);
        }
    }

    private void run(int most) throws IOException, SQLException, InterruptedException {
        define();
        door(1, most / 3, "warm-up");
        door(10, most / 3, "warm-up");
        door(1, most / 5, "door");
        door(10, most / 2, "door");
        door(100, most, "door");
        Map<Integer, Integer> ids = people();
        bursts(ids);
        visibility(ids);
        compare(ids);
    }

    private void define() throws IOException, InterruptedException {
        String group = first(ID, app.post("/api/tag-groups", "{\"name\":\"peer\"}"));
        for (int i = 0; i < PeerEvents.CITIES; i++) {
            cityTags.add(tag(
                    group,
                    "city " + i,
                    "{\"type\":\"hasTrait\",\"trait\":\"city\",\"test\":{\"type\":\"oneOf\",\"values\":[\"city-" + i
                            + "\"]}}"));
        }
        for (int i = 0; i < PeerEvents.KINDS; i++) {
            pastTags.add(tag(
                    group,
                    "past " + i,
                    "{\"type\":\"metric\",\"of\":{\"event\":\"" + PeerEvents.event(i)
                            + "\",\"where\":[]},\"window\":{\"type\":\"lastDays\",\"days\":30},\"aggregate\":\"count\",\"test\":"
                            + "{\"type\":\"compare\",\"how\":\"at-least\",\"with\":" + PeerEvents.needed(i) + "}}"));
        }
    }

    private String tag(String group, String name, String rule) throws IOException, InterruptedException {
        String draft =
                "{\"group\":\"" + group + "\",\"name\":\"" + name + "\",\"kind\":\"automatic\",\"rule\":" + rule + "}";
        return first(ID, app.post("/api/tags", draft));
    }

    /** From the first event sent until the last one is in everybody's tags. */
    private void door(int batch, int count, String what) throws IOException, InterruptedException {
        List<List<byte[]>> requests = new ArrayList<>();
        for (int c = 0; c < CONNECTIONS; c++) {
            requests.add(new ArrayList<>());
        }
        int made = count / batch / CONNECTIONS * CONNECTIONS;
        for (int i = 0; i < made; i++) {
            requests.get(i % CONNECTIONS).add(request(batch));
        }
        long begun = System.nanoTime();
        Load.sendAll(PORT, requests);
        double acknowledged = (System.nanoTime() - begun) / 1e9;
        app.awaitWorker();
        double applied = (System.nanoTime() - begun) / 1e9;
        say(
                "%s, batch %d: %,.0f events/s acknowledged and durable, %,.0f events/s until every tag was right",
                what, batch, made * batch / acknowledged, made * batch / applied);
    }

    private byte[] request(int batch) {
        StringBuilder body = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < batch; i++) {
            body.append(i == 0 ? "" : ",").append(events.next());
        }
        return Load.http(body.append("]}").toString());
    }

    /** The number of everyone who was seen, by theirs in the events. */
    private Map<Integer, Integer> people() throws IOException, SQLException {
        Map<Integer, Integer> ids = new HashMap<>();
        try (Connection database = app.database();
                Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(
                        "select substr(value, 2)::integer, profile_id from identity where namespace = 'user_id'")) {
            while (rows.next()) {
                ids.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return ids;
    }

    /** Three of a kind in one request, by people who had none yet in this run or few: counted at once and exactly. */
    private void bursts(Map<Integer, Integer> ids) throws IOException, InterruptedException {
        List<byte[]> requests = new ArrayList<>();
        List<Integer> who =
                ids.keySet().stream().sorted((a, b) -> b - a).limit(BURSTS).toList();
        for (int person : who) {
            String three = events.event(person, BURST_KIND) + "," + events.event(person, BURST_KIND) + ","
                    + events.event(person, BURST_KIND);
            requests.add(Load.http("{\"batch\":[" + three + "]}"));
        }
        Load.sendAll(PORT, List.of(requests));
        app.awaitWorker();
        int right = 0;
        for (int person : who) {
            right += app.get("/api/people/" + ids.get(person) + "/tags").contains(pastTags.get(BURST_KIND)) ? 1 : 0;
        }
        say("bursts of three in one request: %d of %d people have the tag", right, who.size());
    }

    /** From the answer to an event until the person's page shows the tag it brings, 20 a second. */
    private void visibility(Map<Integer, Integer> ids) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Integer> without = ids.keySet().stream()
                .filter(each -> !events.didOften(0).contains(each))
                .sorted()
                .limit(PROBES)
                .toList();
        for (int person : without) {
            Load.sendAll(PORT, List.of(List.of(Load.http("{\"batch\":[" + events.event(person, 0) + "]}"))));
            long acknowledged = System.nanoTime();
            while (!app.get("/api/people/" + ids.get(person) + "/tags").contains(pastTags.get(0))) {
                Thread.sleep(1);
            }
            millis.add((System.nanoTime() - acknowledged) / 1e6);
            Thread.sleep(50);
        }
        if (!millis.isEmpty()) {
            double[] sorted = millis.stream().mapToDouble(each -> each).sorted().toArray();
            say(
                    "event to tag on the person's page: p50 %.0f ms, p99 %.0f ms (%d probes)",
                    Visibility.percentile(sorted, .5), Visibility.percentile(sorted, .99), sorted.length);
        }
    }

    private void compare(Map<Integer, Integer> ids) throws IOException, InterruptedException {
        app.awaitWorker();
        Set<Integer> wrong = new HashSet<>();
        long memberships = 0;
        for (int i = 0; i < PeerEvents.CITIES + PeerEvents.KINDS; i++) {
            boolean city = i < PeerEvents.CITIES;
            int which = city ? i : i - PeerEvents.CITIES;
            Set<Integer> expected = new HashSet<>();
            (city ? events.inCity(which) : events.didOften(which)).forEach(each -> expected.add(ids.get(each)));
            Set<Integer> found = members(city ? cityTags.get(which) : pastTags.get(which));
            memberships += found.size();
            for (int each : ids.values()) {
                if (expected.contains(each) != found.contains(each)) {
                    wrong.add(each);
                }
            }
        }
        say("membership of %,d people in 20 tags (%,d): %d people wrong", ids.size(), memberships, wrong.size());
    }

    private Set<Integer> members(String tag) throws IOException, InterruptedException {
        Set<Integer> found = new HashSet<>();
        long total = 1;
        for (int page = 1; found.size() < total; page++) {
            String slice = app.get("/api/tags/" + tag + "/people?size=200&page=" + page);
            total = AppProcess.number(slice, "total");
            int before = found.size();
            Matcher each = PERSON.matcher(slice);
            while (each.find()) {
                found.add(Integer.valueOf(each.group(1)));
            }
            if (found.size() == before) {
                break;
            }
        }
        return found;
    }

    private static String first(Pattern pattern, String json) {
        Matcher found = pattern.matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + json);
        }
        return found.group(1);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
