package io.huoshui.journey.internal;

import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.Journey;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.web.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators decide about journeys becomes facts of the log. Two who decide on the same state give the same message id: the second is told. */
final class DecideJourneys {
    private final Announce announce;
    private final JourneyJson json;

    DecideJourneys(Announce announce, JourneyJson json) {
        this.announce = announce;
        this.json = json;
    }

    void publish(String id, int version, String name, Journey journey) {
        Map<String, Object> said = said(id);
        said.put("version", version);
        said.put("name", name);
        Map<String, Object> detail = Map.copyOf(said);
        said.put("definition", json.tree(journey));
        announce.fact(
                "journey.publish",
                "journey:" + id,
                detail,
                SystemEvents.JOURNEY_PUBLISHED,
                "journey:" + id + ":" + version,
                said);
    }

    void pause(JourneyTable.Row row) {
        turn("journey.pause", SystemEvents.JOURNEY_PAUSED, row);
    }

    void resume(JourneyTable.Row row) {
        turn("journey.resume", SystemEvents.JOURNEY_RESUMED, row);
    }

    void stop(JourneyTable.Row row) {
        turn("journey.stop", SystemEvents.JOURNEY_STOPPED, row);
    }

    void migrate(String id, int from, int to, Map<String, String> nodes) {
        Map<String, Object> said = said(id);
        said.put("from", from);
        said.put("to", to);
        said.put("nodes", nodes);
        tell("journey.migrate", id, SystemEvents.JOURNEY_MIGRATED, once(id), said);
    }

    void ask(String id, List<Integer> people, @Nullable String audience) {
        Map<String, Object> said = said(id);
        said.put("people", people);
        if (audience != null) {
            said.put("audience", audience);
        }
        tell("journey.enter", id, SystemEvents.JOURNEY_ENTRY_ASKED, once(id), said);
    }

    private void turn(String action, String fact, JourneyTable.Row row) {
        String key = row.id() + ":" + row.version() + ":" + fact + ":" + row.stateAt();
        tell(action, row.id(), fact, key, said(row.id()));
    }

    private void tell(String action, String id, String fact, String key, Map<String, Object> said) {
        announce.fact(action, "journey:" + id, fact, "journey:" + key, said);
    }

    /** What may be said more than once. */
    private static String once(String id) {
        return id + ":" + UUID.randomUUID();
    }

    private static Map<String, Object> said(String id) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("journey", id);
        said.put("by", SignedIn.nameOrSystem());
        return said;
    }
}
