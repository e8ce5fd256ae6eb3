package io.huoshui.segment.internal.tag;

import io.huoshui.segment.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Finds the part of a rule that stands at a path like {@code of.0.of}. */
final class Leaves {
    private Leaves() {}

    static Optional<Rule> at(Rule rule, String path) {
        Rule at = rule;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            if (step.equals("of")) {
                at = at instanceof Rule.Not not ? not.of() : at;
            } else {
                List<Rule> parts =
                        at instanceof Rule.All all ? all.of() : at instanceof Rule.Any any ? any.of() : List.of();
                int place = Integer.parseInt(step);
                if (place >= parts.size()) {
                    return Optional.empty();
                }
                at = parts.get(place);
            }
        }
        return Optional.of(at);
    }
}
