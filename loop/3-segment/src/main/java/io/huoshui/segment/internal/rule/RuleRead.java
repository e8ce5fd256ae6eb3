package io.huoshui.segment.internal.rule;

import io.huoshui.base.Refused;
import io.huoshui.segment.rule.CheckRule;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A rule read from JSON, or what was wrong with the form; limits and names are for {@link CheckRule}.
 *
 * @param rule empty exactly when there are problems
 */
public record RuleRead(Optional<Rule> rule, List<Problem> problems) {
    /**
     * @param place what a path within the rule is called in the request
     * @return the rule, when it has the right form, keeps the limits and names what is there
     * @throws Refused with the first problem
     */
    public Rule orRefuse(KnownNames known, UnaryOperator<String> place) {
        Rule read = rule.orElseThrow(() -> refused(problems.get(0), place));
        CheckRule.of(read, known).stream().findFirst().ifPresent(first -> {
            throw refused(first, place);
        });
        return read;
    }

    private static Refused refused(Problem problem, UnaryOperator<String> place) {
        return new Refused(problem.reason(), place.apply(problem.path()));
    }
}
