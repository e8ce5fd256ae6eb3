package io.huoshui.segment.internal.membership;

import io.huoshui.segment.tag.Held;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code {"vip": {"since": "2026-11-22T06:32:07Z", "version": 3, "position": 4711}, …}}, by id. */
final class HeldJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NOTHING = "{}";

    private HeldJson() {}

    static String write(Map<String, Held> held) {
        if (held.isEmpty()) {
            return NOTHING;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (Map.Entry<String, Held> each : new TreeMap<>(held).entrySet()) {
                json.writeName(each.getKey());
                json.writeStartObject();
                json.writeStringProperty("since", each.getValue().since().toString());
                json.writeNumberProperty("version", each.getValue().version());
                json.writeNumberProperty("position", each.getValue().position());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    static Map<String, Held> read(String text) {
        Map<String, Held> held = new TreeMap<>();
        if (text.equals(NOTHING)) {
            return held;
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String id = json.currentName();
                json.nextToken();
                held.put(id, one(json));
            }
        }
        return held;
    }

    private static Held one(JsonParser json) {
        Instant since = Instant.EPOCH;
        int version = 0;
        long position = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "since" -> since = Instant.parse(json.getString());
                case "version" -> version = json.getIntValue();
                case "position" -> position = json.getLongValue();
                default -> throw new IllegalStateException("membership with " + name);
            }
        }
        return new Held(since, version, position);
    }
}
