package io.huoshui.journey.internal.form;

import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.check.JourneyProblem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a journey while it is read. Asking for a field that is missing or wrong notes the problem and answers something
 * harmless, so that all problems are found in one go.
 */
final class JsonObject {
    private final @Nullable Map<?, ?> values;
    private final String node;
    private final String path;
    private final List<JourneyProblem> problems;
    private final Set<String> asked = new HashSet<>();

    /** @param node id of the journey's node it belongs to; empty outside nodes */
    JsonObject(@Nullable Object value, String node, String path, List<JourneyProblem> problems) {
        this.values = value instanceof Map<?, ?> map ? map : null;
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (values == null) {
            problems.add(new JourneyProblem(node, path, JourneyReason.JOURNEY_FIELD_WRONG, ""));
        }
    }

    boolean has(String name) {
        asked.add(name);
        return values != null && values.get(name) != null;
    }

    String text(String name) {
        return required(name) instanceof String text ? text : wrong(name, "");
    }

    String textOr(String name, String instead) {
        return has(name) ? text(name) : instead;
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    int whole(String name, int instead) {
        if (!has(name)) {
            return instead;
        }
        try {
            return raw(name) instanceof Number number
                    ? new BigDecimal(number.toString()).intValueExact()
                    : wrong(name, instead);
        } catch (ArithmeticException notWhole) {
            return wrong(name, instead);
        }
    }

    boolean flag(String name, boolean instead) {
        if (!has(name)) {
            return instead;
        }
        return raw(name) instanceof Boolean flag ? flag : wrong(name, instead);
    }

    Duration duration(String name) {
        try {
            return Duration.parse(text(name));
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            return wrong(name, Duration.ofDays(1));
        }
    }

    Duration durationOr(String name, Duration instead) {
        return has(name) ? duration(name) : instead;
    }

    LocalTime time(String name) {
        try {
            return LocalTime.parse(text(name));
        } catch (DateTimeParseException notATime) {
            return wrong(name, LocalTime.NOON);
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        String text = text(name);
        for (E each : type.getEnumConstants()) {
            if (word(each).equals(text)) {
                return each;
            }
        }
        return wrong(name, type.getEnumConstants()[0]);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    List<?> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        return raw(name) instanceof List<?> list ? list : wrong(name, List.of());
    }

    JsonObject object(String name) {
        Object value = required(name);
        return new JsonObject(
                value == null ? Map.of() : value, node, at(name), value == null ? new ArrayList<>() : problems);
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> found = new ArrayList<>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            found.add(new JsonObject(list.get(i), node, at(name + "." + i), problems));
        }
        return found;
    }

    @Nullable
    Object raw(String name) {
        asked.add(name);
        return values == null ? null : values.get(name);
    }

    /** What was not asked for does not belong here. */
    void close() {
        if (values != null) {
            values.keySet().stream()
                    .map(String::valueOf)
                    .filter(each -> !asked.contains(each))
                    .sorted()
                    .forEach(each ->
                            problems.add(new JourneyProblem(node, at(each), JourneyReason.JOURNEY_FIELD_UNKNOWN, "")));
        }
    }

    void problem(String name, JourneyReason reason, String detail) {
        if (values != null) {
            problems.add(new JourneyProblem(node, at(name), reason, detail));
        }
    }

    private @Nullable Object required(String name) {
        if (has(name)) {
            return raw(name);
        }
        problem(name, JourneyReason.JOURNEY_FIELD_MISSING, "");
        return null;
    }

    private <T> T wrong(String name, T instead) {
        boolean said = problems.stream()
                .anyMatch(each -> each.node().equals(node) && each.path().equals(at(name)));
        if (!said) {
            problem(name, JourneyReason.JOURNEY_FIELD_WRONG, "");
        }
        return instead;
    }

    private String at(String step) {
        if (step.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? step : path + "." + step;
    }
}
