package io.huoshui.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** People who agreed to be told things, and a journey of each kind of decision: wait, split by an experiment, touch, branch, wait for an event. */
final class ActProgramme {
    /** What walks wait for in the end. */
    static final String HEARD = "Bench Heard";

    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 100;

    private static final String JOURNEY = """
            {"nodes": [
              {"id": "in", "type": "entry", "trigger": {"type": "manual"}, "next": "day"},
              {"id": "day", "type": "wait", "until": {"type": "duration", "duration": "P1D"}, "next": "half"},
              {"id": "half", "type": "split", "experiment": "%1$s", "otherwise": "end",
               "arms": [{"variant": "a", "next": "say-a"}, {"variant": "b", "next": "say-b"}]},
              {"id": "say-a", "type": "touch", "kind": "promotional", "channel": "%3$s", "content": {"text": "A, {{brand}}"}, "expires": "P1D", "next": "where"},
              {"id": "say-b", "type": "touch", "kind": "promotional", "channel": "%3$s", "content": {"text": "B, {{brand}}"}, "expires": "P1D", "next": "where"},
              {"id": "where", "type": "branch", "arms": [{"audience": "%2$s", "next": "heard"}], "otherwise": "end"},
              {"id": "heard", "type": "wait-for", "for": {"type": "event", "selector": {"event": "%4$s"}}, "atMost": "P7D", "next": "end", "timeout": "end"},
              {"id": "end", "type": "exit"}],
             "reentry": {"type": "each"}, "horizon": "P30D", "priority": 50, "holdout": 0}""";

    private static final String TIMERS = """
            {"nodes": [
              {"id": "in", "type": "entry", "trigger": {"type": "manual"}, "next": "wait"},
              {"id": "wait", "type": "wait", "until": {"type": "duration", "duration": "P30D"}, "next": "end"},
              {"id": "end", "type": "exit"}],
             "reentry": {"type": "each"}, "horizon": "P60D", "priority": 50, "holdout": 0}""";

    private final AppProcess app;

    ActProgramme(AppProcess app) {
        this.app = app;
    }

    /** Through the door, one fact each. */
    void people(int people) throws IOException, InterruptedException {
        tell("Consent Granted", "\"purpose\":\"marketing\",\"channel\":\"any\",\"evidence\":\"bench\"", people);
    }

    /** Everybody does that. */
    void tell(String event, String properties, int people) throws IOException, InterruptedException {
        List<List<byte[]>> requests = new ArrayList<>();
        for (int c = 0; c < CONNECTIONS; c++) {
            requests.add(new ArrayList<>());
        }
        for (int from = 0; from < people; from += AT_ONCE) {
            StringBuilder body = new StringBuilder("{\"batch\":[");
            for (int person = from; person < Math.min(people, from + AT_ONCE); person++) {
                body.append(person == from ? "" : ",")
                        .append("{\"type\":\"track\",\"event\":\"" + event + "\",\"userId\":\"u" + person
                                + "\",\"messageId\":\"" + event.replace(' ', '-') + "-" + person
                                + "\",\"properties\":{" + properties + "}}");
            }
            requests.get(from / AT_ONCE % CONNECTIONS)
                    .add(Load.http(body.append("]}").toString()));
        }
        Load.sendAll(app.port(), requests);
    }

    /** Everyone there is. */
    String audience() throws IOException, InterruptedException {
        String id = AppProcess.text(
                app.post(
                        "/api/audiences",
                        "{\"name\":\"everyone\",\"rule\":{\"type\":\"all\",\"of\":[]},\"exclude\":[]}"),
                "id");
        app.awaitWorker();
        return id;
    }

    String journey(String audience) throws IOException, InterruptedException {
        String experiment = AppProcess.text(
                app.post(
                        "/api/experiments",
                        "{\"name\":\"half\",\"variants\":[{\"id\":\"a\",\"name\":\"A\",\"weight\":1},{\"id\":\"b\",\"name\":\"B\",\"weight\":1}]}"),
                "id");
        app.awaitWorker();
        app.post("/api/experiments/" + experiment + "/start", "{}");
        app.awaitWorker();
        return publish("act", JOURNEY.formatted(experiment, audience, NullChannel.ID, HEARD));
    }

    String timers() throws IOException, InterruptedException {
        return publish("timers", TIMERS);
    }

    private String publish(String name, String definition) throws IOException, InterruptedException {
        String id = AppProcess.text(
                app.post("/api/journeys", "{\"name\":\"" + name + "\",\"definition\":" + definition + "}"), "id");
        app.post("/api/journeys/" + id + "/publish", "{\"revision\":1}");
        app.awaitWorker();
        return id;
    }

    /** No quiet hours; the caps as they come. @param open false: the null channel takes nothing for a month */
    void channel(boolean open) throws IOException, InterruptedException {
        long version = AppProcess.number(app.get("/api/touch-settings"), "version");
        String rates = open ? "" : "{\"channel\":\"" + NullChannel.ID + "\",\"atMost\":1,\"perSeconds\":2678400}";
        app.put(
                "/api/touch-settings",
                "{\"version\":" + version
                        + ",\"caps\":[{\"period\":\"day\",\"channel\":null,\"atMost\":1},{\"period\":\"week\",\"channel\":null,\"atMost\":3}],"
                        + "\"quiet\":{\"from\":\"00:00\",\"to\":\"00:00\",\"alsoService\":false},\"staffDayMost\":60,\"rates\":["
                        + rates + "]}");
        app.awaitWorker();
    }
}
