package io.huoshui.seed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a simulated fact looks on the wire: Segment's HTTP API. */
public final class Wire {
    private Wire() {}

    /** @param part what only this kind of call has: {@code event} and {@code properties}, {@code traits}, {@code name} */
    public static Map<String, Object> message(
            String type, String messageId, Instant occurredAt, Map<Face, String> ids, Map<String, Object> part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("messageId", messageId);
        json.put("timestamp", time(occurredAt));
        identify(json, ids);
        json.putAll(part);
        return json;
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(Season.ZONE).toOffsetDateTime());
    }

    private static void identify(Map<String, Object> json, Map<Face, String> ids) {
        List<Map<String, Object>> external = new ArrayList<>();
        ids.forEach((face, id) -> {
            switch (face) {
                case MEMBER -> json.put("userId", id);
                case DEVICE, TMALL_SESSION -> json.put("anonymousId", id);
                case CONTACT, UNION, PHONE, SHOP, TMALL ->
                    external.add(
                            Diary.of("type", face.namespace(), "id", id, "collection", "users", "encoding", "none"));
            }
        });
        if (!external.isEmpty()) {
            json.put("context", Diary.of("externalIds", external));
        }
    }
}
