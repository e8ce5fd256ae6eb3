package io.huoshui.profile;

import io.huoshui.event.Event;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The traits an identify call states. Objects are flattened one level ({@code address.city}); lists and nulls say nothing. */
final class EventTraits {
    private static final int MAX_NAME = 64;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_DIGITS = 30;

    private EventTraits() {}

    static Map<String, Profile.Trait> of(Event event) {
        Map<String, Profile.Trait> traits = new HashMap<>();
        event.traits().values().forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                nested.forEach((inner, each) -> put(traits, name + "." + inner, each, event));
            } else {
                put(traits, name, value, event);
            }
        });
        return traits;
    }

    private static void put(Map<String, Profile.Trait> traits, String name, @Nullable Object value, Event event) {
        Object kept = kept(value);
        if (kept != null && !name.isBlank() && name.length() <= MAX_NAME) {
            traits.put(name, new Profile.Trait(kept, event.occurredAt(), event.messageId()));
        }
    }

    private static @Nullable Object kept(@Nullable Object value) {
        if (value instanceof String text) {
            String clean = text.replace("\0", "").strip();
            return clean.isEmpty() ? null : cut(clean);
        }
        if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
            boolean sensible = Math.abs(plain.scale()) <= MAX_DIGITS && plain.precision() <= MAX_DIGITS;
            return sensible ? (plain.scale() < 0 ? plain.setScale(0) : plain) : null;
        }
        return value instanceof Boolean ? value : null;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT);
    }
}
