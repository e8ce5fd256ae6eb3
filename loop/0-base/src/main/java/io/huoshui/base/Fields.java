package io.huoshui.base;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as JDK values: {@code String, Number, Boolean, List, Map} and {@code null}. Reading a field of the wrong type gives
 * an empty answer, never an exception: foreign data is like that. Immutable and thread-safe when built by {@link #of}.
 */
public record Fields(Map<String, @Nullable Object> values) {
    public static final Fields NONE = new Fields(Map.of());

    /** A copy that later changes to {@code values} do not reach (one level deep; nested values are taken as they are). */
    public static Fields of(Map<String, ?> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(name, value));
        return new Fields(Collections.unmodifiableMap(copy));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** The raw value, {@code null} when absent or JSON null. */
    public @Nullable Object raw(String name) {
        return values.get(name);
    }

    /** A non-blank string, or a number printed plainly (ids arrive as either). */
    public Optional<String> text(String name) {
        Object value = values.get(name);
        if (value instanceof String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        }
        return value instanceof Number ? decimal(name).map(BigDecimal::toPlainString) : Optional.empty();
    }

    /** A number, or a string that is one. */
    public Optional<BigDecimal> decimal(String name) {
        Object value = values.get(name);
        if (value instanceof BigDecimal exact) {
            return Optional.of(exact);
        }
        if (value instanceof Number || value instanceof String) {
            try {
                return Optional.of(new BigDecimal(value.toString().strip()));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    public Optional<Boolean> flag(String name) {
        return values.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** An ISO-8601 instant with offset, e.g. {@code 2026-11-22T14:32:07.5+08:00}. */
    public Optional<Instant> instant(String name) {
        if (!(values.get(name) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** A nested object; {@link #NONE} when absent. */
    @SuppressWarnings("unchecked")
    public Fields object(String name) {
        return values.get(name) instanceof Map<?, ?> map ? new Fields((Map<String, @Nullable Object>) map) : NONE;
    }

    /** The objects of a nested array; elements that are no objects are left out. */
    @SuppressWarnings("unchecked")
    public List<Fields> objects(String name) {
        if (!(values.get(name) instanceof List<?> list)) {
            return List.of();
        }
        List<Fields> found = new ArrayList<>(list.size());
        for (Object each : list) {
            if (each instanceof Map<?, ?> map) {
                found.add(new Fields((Map<String, @Nullable Object>) map));
            }
        }
        return found;
    }
}
