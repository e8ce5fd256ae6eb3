package io.huoshui.segment.internal.membership;

import io.huoshui.segment.rule.Verdict.Finding;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a rule saw: {@code [{"path", "holds", "measured", "positions"}, …]}. */
final class FindingJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FindingJson() {}

    static String write(List<Finding> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Finding each : findings) {
                json.writeStartObject();
                json.writeStringProperty("path", each.path());
                json.writeBooleanProperty("holds", each.holds());
                if (each.measured() != null) {
                    json.writeStringProperty("measured", each.measured());
                }
                json.writeName("positions");
                json.writeStartArray();
                for (long position : each.positions()) {
                    json.writeNumber(position);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    static List<Finding> read(String text) {
        List<Finding> findings = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                findings.add(one(json));
            }
        }
        return findings;
    }

    private static Finding one(JsonParser json) {
        String path = "";
        boolean holds = false;
        @Nullable String measured = null;
        List<Long> positions = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "path" -> path = json.getString();
                case "holds" -> holds = json.getBooleanValue();
                case "measured" -> measured = json.getString();
                case "positions" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        positions.add(json.getLongValue());
                    }
                }
                default -> throw new IllegalStateException("evidence with " + name);
            }
        }
        return new Finding(path, holds, measured, positions);
    }
}
