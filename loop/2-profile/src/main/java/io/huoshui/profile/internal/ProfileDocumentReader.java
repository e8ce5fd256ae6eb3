package io.huoshui.profile.internal;

import io.huoshui.profile.Consent;
import io.huoshui.profile.DayCount;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads what {@link ProfileDocument} wrote. Streaming: a tree of nodes first would cost more than the reading. */
final class ProfileDocumentReader {
    private final JsonParser json;
    private Instant first = Instant.EPOCH;
    private @Nullable Instant last;
    private final Map<Identity, Instant> identities = new HashMap<>();
    private final Map<String, Profile.Trait> traits = new HashMap<>();
    private final Map<String, Profile.Order> orders = new HashMap<>();
    private final Map<Consent.Scope, Consent> consents = new HashMap<>();
    private final Map<DayCount.Key, Integer> counts = new HashMap<>();

    private ProfileDocumentReader(JsonParser json) {
        this.json = json;
    }

    static Profile read(int id, String document) {
        try (JsonParser json = ProfileDocument.JSON.createParser(ObjectReadContext.empty(), document)) {
            return new ProfileDocumentReader(json).profile(id);
        }
    }

    private Profile profile(int id) {
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String part = json.currentName();
            json.nextToken();
            switch (part) {
                case "first" -> first = Micros.instant(json.getLongValue());
                case "last" -> last = Micros.instant(json.getLongValue());
                case "identities" -> identities();
                case "traits" -> traits();
                case "orders" -> orders();
                case "consents" -> consents();
                case "counts" -> counts();
                default -> throw new IllegalStateException("profile " + id + " has an unknown part");
            }
        }
        return new Profile(
                id,
                first,
                last,
                Collections.unmodifiableMap(identities),
                Collections.unmodifiableMap(traits),
                Collections.unmodifiableMap(orders),
                Collections.unmodifiableMap(consents),
                Collections.unmodifiableMap(counts));
    }

    private void identities() {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String namespace = json.currentName();
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String value = json.currentName();
                identities.put(new Identity(namespace, value), nextTime());
            }
        }
    }

    private void traits() {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Object value = nextValue();
            traits.put(name, new Profile.Trait(value == null ? "" : value, nextTime(), nextText()));
            json.nextToken();
        }
    }

    private void orders() {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String id = json.currentName();
            json.nextToken();
            Instant completedAt = nextTimeOrNull();
            BigDecimal gross = nextNumber();
            BigDecimal discount = nextNumber();
            int items = nextNumber().intValue();
            Instant statedAt = nextTimeOrNull();
            String statedBy = (String) nextValue();
            Map<String, Profile.Refund> refunds = refunds();
            orders.put(id, new Profile.Order(id, completedAt, gross, discount, items, statedAt, statedBy, refunds));
            json.nextToken();
        }
    }

    private Map<String, Profile.Refund> refunds() {
        json.nextToken();
        Map<String, Profile.Refund> refunds = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String messageId = json.currentName();
            json.nextToken();
            BigDecimal amount = (BigDecimal) nextValue();
            refunds.put(messageId, new Profile.Refund(amount, nextTime()));
            json.nextToken();
        }
        return refunds.isEmpty() ? Map.of() : Collections.unmodifiableMap(refunds);
    }

    private void consents() {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Consent.Scope scope = new Consent.Scope(nextText(), nextText());
            boolean granted = json.nextToken() == JsonToken.VALUE_TRUE;
            consents.put(scope, new Consent(granted, nextText(), nextTime(), nextText()));
            json.nextToken();
        }
    }

    private void counts() {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String event = json.currentName();
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                LocalDate day = LocalDate.ofEpochDay(json.getLongValue());
                json.nextToken();
                counts.put(new DayCount.Key(day, event), json.getIntValue());
            }
        }
    }

    private String nextText() {
        json.nextToken();
        return json.getString();
    }

    private BigDecimal nextNumber() {
        json.nextToken();
        return json.getDecimalValue();
    }

    private Instant nextTime() {
        json.nextToken();
        return Micros.instant(json.getLongValue());
    }

    private @Nullable Instant nextTimeOrNull() {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : Micros.instant(json.getLongValue());
    }

    private @Nullable Object nextValue() {
        return switch (json.nextToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> json.getDecimalValue();
        };
    }
}
