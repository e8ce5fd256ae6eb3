package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Fields;
import io.huoshui.connect.spreadsheet.Found;
import io.huoshui.connect.spreadsheet.ImportMessages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The first events a file will make, by row, with people masked. Used by one thread. */
final class Preview {
    private static final int SIZE = 20;

    private final ImportMessages messages;
    private final PriorityQueue<Found> first =
            new PriorityQueue<>(Comparator.comparingLong(Found::row).reversed());

    Preview(ImportMessages messages) {
        this.messages = messages;
    }

    void add(Found found) {
        if (first.size() < SIZE || found.row() < first.element().row()) {
            first.add(found);
            if (first.size() > SIZE) {
                first.remove();
            }
        }
    }

    List<Map<String, Object>> events() {
        List<Map<String, Object>> events = new ArrayList<>();
        first.stream()
                .sorted(Comparator.comparingLong(Found::row).thenComparing(Found::key))
                .forEach(each -> events.add(masked(messages.message(each, 0))));
        return events;
    }

    private static Map<String, Object> masked(Fields message) {
        Map<String, Object> event = new LinkedHashMap<>();
        message.values().forEach((name, value) -> put(event, name, value));
        List<Map<String, Object>> others = new ArrayList<>();
        for (Fields each : message.object("context").objects("externalIds")) {
            others.add(Map.of(
                    "type",
                    each.text("type").orElse(""),
                    "id",
                    hide(each.text("id").orElse(""))));
        }
        if (!others.isEmpty()) {
            event.put("context", Map.of("externalIds", others));
        }
        return event;
    }

    private static void put(Map<String, Object> event, String name, @Nullable Object value) {
        if (name.equals("traits") && value instanceof Map<?, ?> traits) {
            Map<String, Object> hidden = new LinkedHashMap<>();
            traits.forEach((trait, text) -> hidden.put(
                    String.valueOf(trait), trait.equals("name") ? hide(String.valueOf(text)) : String.valueOf(text)));
            event.put(name, hidden);
        } else if (value != null) {
            event.put(name, value);
        }
    }

    /** 138****6120, 林*溪. */
    static String hide(String text) {
        int length = text.length();
        if (length >= 8) {
            return text.substring(0, 3) + "****" + text.substring(length - 4);
        }
        return length < 3
                ? text.substring(0, Math.min(1, length)) + "*"
                : text.charAt(0) + "*".repeat(length - 2) + text.charAt(length - 1);
    }
}
