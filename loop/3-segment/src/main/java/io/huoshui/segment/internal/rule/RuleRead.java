package io.huoshui.segment.internal.rule;

import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A rule read from JSON, or what was wrong with the form; limits and names are for {@link io.huoshui.segment.rule.CheckRule}.
 *
 * @param rule empty exactly when there are problems
 */
public record RuleRead(Optional<Rule> rule, List<Problem> problems) {}
