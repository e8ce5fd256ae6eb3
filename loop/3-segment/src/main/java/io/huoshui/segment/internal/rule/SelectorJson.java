package io.huoshui.segment.internal.rule;

import io.huoshui.segment.rule.CheckRule;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.SelectorForm;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of selectors is the one they have inside rules. */
public final class SelectorJson implements SelectorForm {
    private static final String OF = "of.";

    @Override
    public Read read(@Nullable Object tree) {
        RuleReadSelector read = ReadRule.selectorOf(tree);
        List<Problem> problems = read.problems().isEmpty() ? limits(read.selector()) : read.problems();
        return new Read(problems.isEmpty() ? Optional.of(read.selector()) : Optional.empty(), problems);
    }

    @Override
    public Map<String, Object> write(Selector selector) {
        return WriteRule.selector(selector);
    }

    /** @param selector something harmless when there are problems */
    record RuleReadSelector(Selector selector, List<Problem> problems) {}

    private static List<Problem> limits(Selector selector) {
        Rule rule = new Rule.Metric(selector, new Window.Ever(), Rule.Aggregate.COUNT, null, new ValueTest.Exists());
        return CheckRule.of(rule).stream()
                .map(each -> new Problem(each.path().substring(OF.length()), each.reason()))
                .toList();
    }
}
