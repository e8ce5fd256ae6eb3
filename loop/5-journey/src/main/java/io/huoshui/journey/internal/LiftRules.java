package io.huoshui.journey.internal;

import io.huoshui.base.Refused;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a drawing says {@code rule} instead of {@code audience}, the rule becomes a hidden audience, and its id stands there. */
final class LiftRules {
    private static final String RULE = "rule";
    private static final String AUDIENCE = "audience";

    private final HiddenAudiences hidden;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<JourneyProblem> problems = new ArrayList<>();

    private LiftRules(HiddenAudiences hidden) {
        this.hidden = hidden;
    }

    /**
     * @param tree without rules, unless they have problems
     * @param rules by the ids they stand under now
     */
    record Lifted(@Nullable Object tree, Map<String, Rule> rules, List<JourneyProblem> problems) {}

    /** @param drawn JSON as JDK values */
    static Lifted of(@Nullable Object drawn, HiddenAudiences hidden) {
        LiftRules lift = new LiftRules(hidden);
        Object tree = lift.lift(drawn, "", "");
        return new Lifted(tree, lift.rules, lift.problems);
    }

    private @Nullable Object lift(@Nullable Object value, String node, String path) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> lifted = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                lifted.add(lift(list.get(i), node, below(path, String.valueOf(i))));
            }
            return lifted;
        }
        return value instanceof Map<?, ?> map ? lift(map, node, path) : value;
    }

    private Map<String, @Nullable Object> lift(Map<?, ?> map, String node, String path) {
        boolean isNode = node.isEmpty() && map.get("id") instanceof String;
        String here = isNode ? Objects.toString(map.get("id")) : node;
        String place = isNode ? "" : path;
        Map<String, @Nullable Object> lifted = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (RULE.equals(name) && value != null && !map.containsKey(AUDIENCE)) {
                lifted.put(AUDIENCE, audience(value, here, below(place, RULE)));
            } else {
                lifted.put(String.valueOf(name), lift(value, here, below(place, String.valueOf(name))));
            }
        });
        return lifted;
    }

    private String audience(Object tree, String node, String path) {
        try {
            Rule rule = hidden.read(tree);
            String id = hidden.idOf(rule);
            rules.put(id, rule);
            return id;
        } catch (Refused wrong) {
            problems.add(new JourneyProblem(
                    node, path, JourneyReason.JOURNEY_RULE_WRONG, wrong.reason().zh()));
            return "?";
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
