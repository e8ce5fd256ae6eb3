package io.huoshui.segment.rule;

import io.huoshui.base.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in an event's properties a value is: a name, or names joined by dots; {@code []} after a name means every element of the array,
 * e.g. {@code products[].category}. A path without {@code []} finds at most one value.
 */
public final class PropertyPath {
    private static final String EACH = "[]";

    private PropertyPath() {}

    public static List<Value> find(Fields properties, String path) {
        if (path.indexOf('.') < 0 && path.indexOf('[') < 0) {
            Object raw = properties.raw(path);
            return raw == null ? List.of() : List.of(Value.of(raw));
        }
        List<Value> found = new ArrayList<>();
        intoObject(properties.values(), path, found);
        return isList(path) || found.size() < 2 ? found : found.subList(0, 1);
    }

    /** Everything {@link #find} can find, by path. */
    public static Map<String, List<Value>> all(Fields properties) {
        Map<String, List<Value>> found = new LinkedHashMap<>();
        flattenObject("", properties.values(), found);
        return found;
    }

    static boolean isList(String path) {
        return path.contains(EACH);
    }

    private static void intoObject(Map<?, ?> object, String path, List<Value> found) {
        object.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null || !path.startsWith(name)) {
                return;
            }
            String rest = path.substring(name.length());
            if (rest.isEmpty()) {
                found.add(Value.of(value));
            } else {
                into(value, rest, found);
            }
        });
    }

    private static void into(Object value, String rest, List<Value> found) {
        if (value instanceof Map<?, ?> object && rest.startsWith(".")) {
            intoObject(object, rest.substring(1), found);
        } else if (value instanceof List<?> list && rest.startsWith(EACH)) {
            String further = rest.substring(EACH.length());
            for (Object each : list) {
                if (each != null && further.isEmpty()) {
                    found.add(Value.of(each));
                } else if (each != null) {
                    into(each, further, found);
                }
            }
        }
    }

    private static void flattenObject(String prefix, Map<?, ?> object, Map<String, List<Value>> found) {
        object.forEach((key, value) -> flatten(prefix + key, value, found));
    }

    private static void flatten(String path, @Nullable Object value, Map<String, List<Value>> found) {
        if (value == null) {
            return;
        }
        List<Value> values = found.computeIfAbsent(path, any -> new ArrayList<>());
        if (values.isEmpty() || isList(path)) {
            values.add(Value.of(value));
        }
        if (value instanceof Map<?, ?> inner) {
            flattenObject(path + ".", inner, found);
        } else if (value instanceof List<?> list) {
            list.forEach(each -> flatten(path + EACH, each, found));
        }
    }
}
