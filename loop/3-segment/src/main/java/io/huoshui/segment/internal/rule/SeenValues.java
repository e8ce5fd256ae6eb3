package io.huoshui.segment.internal.rule;

import io.huoshui.base.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what values names came with: from it follows of what type a name is, and which values are worth offering. */
final class SeenValues {
    /** With more different texts than this a name is free text, and none is offered. */
    private static final int DIFFERENT_MAX = 60;

    private static final int OFFERED_MAX = 30;
    private static final int TEXT_CHARS_MAX = 40;

    private static final class Seen {
        private long count;
        private final Map<String, Long> types = new HashMap<>();
        private final Map<String, Long> texts = new HashMap<>();

        void add(String type, String text) {
            count++;
            types.merge(type, 1L, Long::sum);
            if (type.equals("text") && texts.size() <= DIFFERENT_MAX && text.length() <= TEXT_CHARS_MAX) {
                texts.merge(text, 1L, Long::sum);
            }
        }

        RuleVocabulary.Named named(String name) {
            String type = mostFrequent(types).findFirst().orElse("text");
            boolean few = texts.size() <= DIFFERENT_MAX;
            return new RuleVocabulary.Named(
                    name,
                    type,
                    type.equals("text") && few
                            ? mostFrequent(texts).limit(OFFERED_MAX).toList()
                            : List.of());
        }
    }

    private final Map<String, Seen> byName = new HashMap<>();

    /** Of objects within, and of lists of objects, what is in them: {@code products[].category}. */
    void add(Fields fields) {
        fields.values().forEach((name, value) -> add(name, value));
    }

    List<RuleVocabulary.Named> named(int limit) {
        return byName.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Seen>>comparingLong(each -> -each.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(each -> each.getValue().named(each.getKey()))
                .toList();
    }

    private void add(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> inside) {
            inside.forEach((inner, each) -> add(name + "." + inner, each));
        } else if (value instanceof List<?> list) {
            list.stream()
                    .filter(Map.class::isInstance)
                    .map(Map.class::cast)
                    .forEach(each -> each.forEach((inner, in) -> add(name + "[]." + inner, in)));
        } else if (value != null) {
            byName.computeIfAbsent(name, any -> new Seen()).add(typeOf(value), value.toString());
        }
    }

    private static String typeOf(Object value) {
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return isDate(value.toString()) ? "date" : "text";
    }

    private static boolean isDate(String text) {
        if (text.length() < 10 || text.charAt(4) != '-') {
            return false;
        }
        try {
            LocalDate.parse(text.substring(0, 10));
            return text.length() == 10 || text.charAt(10) == 'T';
        } catch (DateTimeParseException otherText) {
            return false;
        }
    }

    private static Stream<String> mostFrequent(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
