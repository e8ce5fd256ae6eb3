package io.huoshui.profile.internal;

import io.huoshui.profile.Consent;
import io.huoshui.profile.DayCount;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A profile as JSON, for {@code profile.state}: short, because it is read and written with each batch that touches the person, and one
 * text per state, because digests compare it. Times are microseconds since 1970, days are days since 1970. Lists by position:
 *
 * <pre>{@code {"first": µs, "last": µs?, "identities": {namespace: {value: µs}}, "traits": {name: [value, µs, messageId]},
 *  "orders": {id: [completedAt?, gross, discount, items, statedAt?, statedBy?, {messageId: [amount?, µs]}]},
 *  "consents": [[purpose, channel, granted, evidence, µs, messageId]], "counts": {event: [day, n, day, n, …]}} }</pre>
 *
 * {@link ProfileDocumentReader} reads it back.
 */
final class ProfileDocument {
    static final JsonFactory JSON = new JsonFactory();

    private ProfileDocument() {}

    static String write(Profile profile) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("first", Micros.of(profile.firstSeenAt()));
            if (profile.lastInteractionAt() != null) {
                json.writeNumberProperty("last", Micros.of(profile.lastInteractionAt()));
            }
            identities(json, profile.identities());
            traits(json, profile.traits());
            orders(json, profile.orders());
            consents(json, profile.consents());
            counts(json, profile.counts());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void identities(JsonGenerator json, Map<Identity, Instant> identities) {
        json.writeObjectPropertyStart("identities");
        String open = null;
        for (var each : new TreeMap<>(identities).entrySet()) {
            if (!each.getKey().namespace().equals(open)) {
                if (open != null) {
                    json.writeEndObject();
                }
                open = each.getKey().namespace();
                json.writeObjectPropertyStart(open);
            }
            json.writeNumberProperty(each.getKey().value(), Micros.of(each.getValue()));
        }
        if (open != null) {
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void traits(JsonGenerator json, Map<String, Profile.Trait> traits) {
        if (traits.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("traits");
        traits.forEach((name, trait) -> {
            json.writeArrayPropertyStart(name);
            value(json, trait.value());
            json.writeNumber(Micros.of(trait.occurredAt()));
            json.writeString(trait.messageId());
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static void orders(JsonGenerator json, Map<String, Profile.Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("orders");
        orders.forEach((id, order) -> {
            json.writeArrayPropertyStart(id);
            time(json, order.completedAt());
            json.writeNumber(order.gross());
            json.writeNumber(order.discount());
            json.writeNumber(order.items());
            time(json, order.statedAt());
            value(json, order.statedBy());
            json.writeStartObject();
            order.refunds().forEach((messageId, refund) -> {
                json.writeArrayPropertyStart(messageId);
                value(json, refund.amount());
                json.writeNumber(Micros.of(refund.occurredAt()));
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static void consents(JsonGenerator json, Map<Consent.Scope, Consent> consents) {
        if (consents.isEmpty()) {
            return;
        }
        Map<Consent.Scope, Consent> inOrder =
                new TreeMap<>(Comparator.comparing(Consent.Scope::purpose).thenComparing(Consent.Scope::channel));
        inOrder.putAll(consents);
        json.writeArrayPropertyStart("consents");
        inOrder.forEach((scope, consent) -> {
            json.writeStartArray();
            json.writeString(scope.purpose());
            json.writeString(scope.channel());
            json.writeBoolean(consent.granted());
            json.writeString(consent.evidence());
            json.writeNumber(Micros.of(consent.occurredAt()));
            json.writeString(consent.messageId());
            json.writeEndArray();
        });
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, Map<DayCount.Key, Integer> counts) {
        Map<String, TreeMap<Long, Integer>> byEvent = new TreeMap<>();
        counts.forEach((key, n) -> byEvent.computeIfAbsent(key.event(), any -> new TreeMap<>())
                .put(key.day().toEpochDay(), n));
        json.writeObjectPropertyStart("counts");
        byEvent.forEach((event, days) -> {
            json.writeArrayPropertyStart(event);
            days.forEach((day, n) -> {
                json.writeNumber(day);
                json.writeNumber(n);
            });
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, @Nullable Instant instant) {
        if (instant == null) {
            json.writeNull();
        } else {
            json.writeNumber(Micros.of(instant));
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof java.math.BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }
}
