package io.huoshui.segment.audience;

import io.huoshui.segment.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Finds the node of a rule that a path names, as findings and counts do: {@code of.0.of.2}, empty for the rule itself. */
public final class RulePath {
    private static final String STEP = "of";

    private RulePath() {}

    public static Optional<Rule> find(Rule rule, String path) {
        if (path.isEmpty()) {
            return Optional.of(rule);
        }
        List<String> steps = List.of(path.split("\\.", -1));
        return steps.get(0).equals(STEP) ? below(rule, steps.subList(1, steps.size())) : Optional.empty();
    }

    private static Optional<Rule> below(Rule rule, List<String> steps) {
        if (rule instanceof Rule.Not not) {
            return find(not.of(), String.join(".", steps));
        }
        List<Rule> parts = parts(rule);
        if (steps.isEmpty() || !steps.get(0).matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int part = Integer.parseInt(steps.get(0));
        return part < parts.size()
                ? find(parts.get(part), String.join(".", steps.subList(1, steps.size())))
                : Optional.empty();
    }

    private static List<Rule> parts(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.of();
        }
        return rule instanceof Rule.Any any ? any.of() : List.of();
    }
}
