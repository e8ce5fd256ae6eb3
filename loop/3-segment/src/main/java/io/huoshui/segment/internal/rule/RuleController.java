package io.huoshui.segment.internal.rule;

import io.huoshui.segment.rule.CheckRule;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator needs while writing a rule: the words there are, and how the rule reads. */
@RestController
@RequestMapping("/api/rules")
class RuleController {
    private final CollectWords words;
    private final NamesInUse names;

    RuleController(CollectWords words, NamesInUse names) {
        this.words = words;
        this.names = names;
    }

    record Asked(@Nullable Map<String, Object> rule) {}

    /** @param sentence null for what cannot be read as a rule */
    record ReadingView(@Nullable Sentence sentence, List<ProblemView> problems) {}

    record ProblemView(String path, String code, String zh, String en) {
        static ProblemView of(Problem problem) {
            return new ProblemView(
                    problem.path(),
                    problem.reason().name(),
                    problem.reason().zh(),
                    problem.reason().en());
        }
    }

    /** What the JSON of a rule may look like, for programs. */
    @GetMapping(path = "/schema", produces = "application/schema+json")
    @Needs(Permission.SEGMENT_READ)
    String schema() {
        return RuleSchema.text();
    }

    @GetMapping("/vocabulary")
    @Needs(Permission.SEGMENT_READ)
    RuleVocabulary vocabulary() {
        return words.now();
    }

    /** Never refused: what is wrong is the answer. */
    @PostMapping("/read")
    @Needs(Permission.SEGMENT_READ)
    ReadingView read(@RequestBody Asked asked) {
        RuleRead read = RuleJson.readTree(asked.rule());
        return read.rule()
                .map(rule -> new ReadingView(names.say(rule), views(CheckRule.of(rule, names.known()))))
                .orElseGet(() -> new ReadingView(null, views(read.problems())));
    }

    private static List<ProblemView> views(List<Problem> problems) {
        return problems.stream().map(ProblemView::of).toList();
    }
}
