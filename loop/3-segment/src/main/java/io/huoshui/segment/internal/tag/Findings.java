package io.huoshui.segment.internal.tag;

import io.huoshui.profile.Explanation.Link;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.segment.rule.Sentence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the conditions of a rule saw, as links of a chain and as a sentence. */
final class Findings {
    private static final int SAID = 3;

    private Findings() {}

    static List<Link> links(List<ExplainTags.Finding> findings) {
        return findings.stream().map(Findings::link).toList();
    }

    private static Link link(ExplainTags.Finding finding) {
        ExplainTags.Seen newest = finding.events().stream()
                .max(Comparator.comparing(ExplainTags.Seen::at))
                .orElse(null);
        Instant at = newest == null ? null : newest.at();
        return Link.verdict(words(finding.sentence()), orNull(finding.measured()), finding.holds(), at);
    }

    /** The beginning, and what decided it. @param holding say what holds, or else what does not */
    static Words sentence(Words begin, List<ExplainTags.Finding> findings, boolean holding) {
        List<ExplainTags.Finding> decided = findings.stream()
                .filter(each -> each.holds() == holding && each.sentence() != null)
                .limit(SAID)
                .toList();
        if (decided.isEmpty()) {
            return begin;
        }
        String zh =
                String.join("；", decided.stream().map(each -> said(each).zh()).toList());
        String en =
                String.join("; ", decided.stream().map(each -> said(each).en()).toList());
        return holding
                ? new Words(begin.zh() + "，因为" + zh, begin.en() + ", because: " + en)
                : new Words(begin.zh() + "，因为不满足：" + zh, begin.en() + ", because this is not so: " + en);
    }

    private static Words said(ExplainTags.Finding finding) {
        Words condition = words(finding.sentence());
        Sentence measured = finding.measured();
        return measured == null
                ? condition
                : new Words(condition.zh() + "（" + measured.zh() + "）", condition.en() + " (" + measured.en() + ")");
    }

    private static Words words(@Nullable Sentence sentence) {
        return sentence == null ? Words.same("—") : new Words(sentence.zh(), sentence.en());
    }

    private static @Nullable Words orNull(@Nullable Sentence sentence) {
        return sentence == null ? null : new Words(sentence.zh(), sentence.en());
    }
}
