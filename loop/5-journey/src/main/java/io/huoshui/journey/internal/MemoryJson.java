package io.huoshui.journey.internal;

import io.huoshui.base.Fields;
import io.huoshui.experiment.Assignment;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.walk.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a walk remembers, in three JSON columns. */
final class MemoryJson {
    private static final String NONE = "{}";
    private static final String NO_LIST = "[]";

    private MemoryJson() {}

    static String visits(Run.Memory memory) {
        return memory.visits().isEmpty() ? NONE : JourneyJson.text(new TreeMap<>(memory.visits()));
    }

    static String variables(Run.Memory memory) {
        return memory.variables().isEmpty() ? NONE : JourneyJson.text(new TreeMap<>(memory.variables()));
    }

    static String assigned(Run.Memory memory) {
        return memory.assigned().isEmpty()
                ? NO_LIST
                : JourneyJson.text(memory.assigned().stream()
                        .map(each -> new TreeMap<>(Map.of(
                                "experiment", each.experiment(),
                                "version", each.version(),
                                "variant", each.variant(),
                                "person", each.profileId(),
                                "at", each.at().toString())))
                        .toList());
    }

    static Run.Memory read(String visits, String variables, String assigned) {
        Map<String, Integer> seen = new HashMap<>();
        object(visits).forEach((node, times) -> seen.put(node, ((Number) times).intValue()));
        Map<String, String> said = new HashMap<>();
        object(variables).forEach((name, value) -> said.put(name, value.toString()));
        return new Run.Memory(seen, said, assigned.equals(NO_LIST) ? List.of() : assignments(assigned));
    }

    private static List<Assignment> assignments(String text) {
        Fields wrapped = new Fields(Map.of("all", JourneyJson.values(text)));
        return wrapped.objects("all").stream()
                .map(each -> new Assignment(
                        each.text("experiment").orElseThrow(),
                        each.decimal("version").orElseThrow().intValue(),
                        each.text("variant").orElseThrow(),
                        each.decimal("person").orElseThrow().intValue(),
                        each.instant("at").orElseThrow()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String text) {
        return text.equals(NONE) ? Map.of() : (Map<String, Object>) JourneyJson.values(text);
    }
}
