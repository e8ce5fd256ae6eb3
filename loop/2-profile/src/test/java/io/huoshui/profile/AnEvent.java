package io.huoshui.profile;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events in the words of a test: {@code anEvent("m1").by("u1").withPhone("13812346120").ordering("o1", 99)}. */
public final class AnEvent {
    public static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final String messageId;
    private String source = "shop";
    private String userId;
    private String anonymousId;
    private EventKind kind = EventKind.IDENTIFY;
    private String name = "";
    private Instant occurredAt = START;
    private long position = 1;
    private final Map<String, Object> traits = new LinkedHashMap<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final Map<String, Object> context = new LinkedHashMap<>();
    private final Map<String, Object> contextTraits = new LinkedHashMap<>();
    private final List<Object> externalIds = new ArrayList<>();

    private AnEvent(String messageId) {
        this.messageId = messageId;
    }

    public static AnEvent anEvent(String messageId) {
        return new AnEvent(messageId);
    }

    public AnEvent from(String other) {
        source = other;
        return this;
    }

    public AnEvent by(String user) {
        userId = user;
        return this;
    }

    public AnEvent onDevice(String device) {
        anonymousId = device;
        return this;
    }

    public AnEvent withPhone(String phone) {
        contextTraits.put("phone", phone);
        return this;
    }

    public AnEvent withEmail(String email) {
        contextTraits.put("email", email);
        return this;
    }

    public AnEvent withExternalId(String type, String id) {
        externalIds.add(Map.of("type", type, "id", id));
        return this;
    }

    public AnEvent inImport(String batch) {
        context.put("importBatch", batch);
        return this;
    }

    public AnEvent at(Instant when) {
        occurredAt = when;
        return this;
    }

    /** Days after {@link #START}. */
    public AnEvent onDay(int days) {
        return at(START.plusSeconds(86_400L * days));
    }

    public AnEvent stating(String trait, Object value) {
        kind = EventKind.IDENTIFY;
        traits.put(trait, value);
        return this;
    }

    public AnEvent aliasOf(String previous) {
        kind = EventKind.ALIAS;
        context.put("previousId", previous);
        return this;
    }

    public AnEvent tracking(String track, Map<String, ?> said) {
        kind = EventKind.TRACK;
        name = track;
        properties.putAll(said);
        return this;
    }

    public AnEvent ordering(String order, Object total) {
        return tracking("Order Completed", Map.of("order_id", order, "total", total));
    }

    public AnEvent refunding(String order, Object total) {
        return tracking("Order Refunded", Map.of("order_id", order, "total", total));
    }

    public AnEvent consenting(boolean granted, String purpose, String channel) {
        return tracking(
                granted ? "Consent Granted" : "Consent Withdrawn", Map.of("purpose", purpose, "channel", channel));
    }

    public AnEvent position(long place) {
        position = place;
        return this;
    }

    public Event build() {
        Map<String, Object> where = new LinkedHashMap<>(context);
        Map<String, Object> body = new LinkedHashMap<>();
        if (where.remove("previousId") instanceof String previous) {
            body.put("previousId", previous);
        }
        if (!contextTraits.isEmpty()) {
            where.put("traits", Map.copyOf(contextTraits));
        }
        if (!externalIds.isEmpty()) {
            where.put("externalIds", List.copyOf(externalIds));
        }
        put(body, "traits", traits);
        put(body, "properties", properties);
        put(body, "context", where);
        return new Event(
                position,
                source,
                messageId,
                kind,
                name,
                userId,
                anonymousId,
                occurredAt,
                START.plusSeconds(400 * 86_400L + position),
                Fields.of(body));
    }

    /** The same events as a log: positions 1, 2, … in this order. */
    public static List<Event> log(List<AnEvent> events) {
        List<Event> log = new ArrayList<>();
        for (AnEvent each : events) {
            log.add(each.position(log.size() + 1L).build());
        }
        return log;
    }

    private static void put(Map<String, Object> body, String name, Map<String, Object> values) {
        if (!values.isEmpty()) {
            body.put(name, Map.copyOf(values));
        }
    }
}
