package io.huoshui.segment.internal.rule;

import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.rule.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a rule while it is read. Asking for a field that is missing or wrong notes the problem and answers something
 * harmless, so that all problems are found in one go.
 */
final class Node {
    private final @Nullable Map<?, ?> values;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    Node(@Nullable Object value, String path, List<Problem> problems) {
        this.values = value instanceof Map<?, ?> map ? map : null;
        this.path = path;
        this.problems = problems;
        if (values == null) {
            problems.add(new Problem(path, SegmentReason.RULE_FIELD_WRONG));
        }
    }

    String text(String name) {
        return required(name) instanceof String text ? text : wrong(name, "");
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    BigDecimal decimal(String name) {
        return required(name) instanceof Number number
                ? new BigDecimal(number.toString())
                : wrong(name, BigDecimal.ZERO);
    }

    int whole(String name) {
        try {
            return required(name) instanceof Number number
                    ? new BigDecimal(number.toString()).intValueExact()
                    : wrong(name, 0);
        } catch (ArithmeticException notWhole) {
            return wrong(name, 0);
        }
    }

    boolean flag(String name) {
        return required(name) instanceof Boolean flag ? flag : wrong(name, false);
    }

    boolean flagOrFalse(String name) {
        return has(name) && flag(name);
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException notADate) {
            return wrong(name, LocalDate.EPOCH);
        }
    }

    <E extends Enum<E>> E word(String name, Words<E> words) {
        String text = text(name);
        return words.has(text) ? words.read(text) : wrong(name, words.read(""));
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> type, Words<E> words) {
        Set<E> found = EnumSet.noneOf(type);
        for (String each : texts(name)) {
            if (words.has(each)) {
                found.add(words.read(each));
            } else {
                wrong(name, each);
            }
        }
        return found;
    }

    Set<String> texts(String name) {
        Set<String> found = new LinkedHashSet<>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String text) {
                found.add(text);
            } else {
                wrong(name + "." + i, i);
            }
        }
        return found;
    }

    Node node(String name) {
        Object value = required(name);
        return new Node(value == null ? Map.of() : value, at(name), value == null ? new ArrayList<>() : problems);
    }

    List<Node> nodes(String name) {
        List<Node> found = new ArrayList<>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            found.add(new Node(list.get(i), at(name + "." + i), problems));
        }
        return found;
    }

    List<Node> nodesOrNone(String name) {
        return has(name) ? nodes(name) : List.of();
    }

    /** What was not asked for does not belong here. */
    void close() {
        if (values != null) {
            values.keySet().stream()
                    .map(String::valueOf)
                    .filter(each -> !asked.contains(each))
                    .forEach(each -> problems.add(new Problem(at(each), SegmentReason.RULE_FIELD_UNKNOWN)));
        }
    }

    /** Nothing more is said of this object: it was not understood. */
    void giveUp(SegmentReason reason) {
        if (values != null) {
            problems.add(new Problem(path, reason));
        }
    }

    private boolean has(String name) {
        asked.add(name);
        return values != null && values.get(name) != null;
    }

    private List<?> list(String name) {
        return required(name) instanceof List<?> list ? list : wrong(name, List.of());
    }

    private @Nullable Object required(String name) {
        if (has(name)) {
            return values == null ? null : values.get(name);
        }
        if (values != null) {
            problems.add(new Problem(at(name), SegmentReason.RULE_FIELD_MISSING));
        }
        return null;
    }

    private <T> T wrong(String name, T instead) {
        boolean said = problems.stream().anyMatch(each -> each.path().equals(at(name)));
        if (values != null && !said) {
            problems.add(new Problem(at(name), SegmentReason.RULE_FIELD_WRONG));
        }
        return instead;
    }

    private String at(String step) {
        return path.isEmpty() ? step : path + "." + step;
    }
}
