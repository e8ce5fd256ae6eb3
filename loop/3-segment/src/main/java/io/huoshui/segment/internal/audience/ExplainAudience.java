package io.huoshui.segment.internal.audience;

import io.huoshui.profile.Explanation;
import io.huoshui.profile.Explanation.Link;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.Profile;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.audience.ExplainMember.Explained;
import io.huoshui.segment.internal.audience.ExplainMember.FindingView;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why is a person in an audience, or why not? */
final class ExplainAudience implements ExplanationSource {
    private static final int SAID = 3;

    private final AudienceTable audiences;
    private final ExplainMember explain;
    private final NamesInUse names;

    ExplainAudience(AudienceTable audiences, ExplainMember explain, NamesInUse names) {
        this.audiences = audiences;
        this.explain = explain;
        this.names = names;
    }

    @Override
    public String about() {
        return "audience";
    }

    /** Not of a frozen one: whoever is in it was in another then. */
    @Override
    public Optional<Explanation> explain(Profile person, String id) {
        return audiences.find(id).flatMap(audience -> {
            Rule rule = audience.rule();
            return rule == null
                    ? Optional.empty()
                    : explain.explain(rule, audience.excluded(), person.id())
                            .map(found -> explanation(audience, found));
        });
    }

    private Explanation explanation(Audience audience, Explained found) {
        List<Link> chain = new ArrayList<>();
        chain.add(Link.definition(
                new Words(
                        "人群「" + audience.name() + "」第 " + audience.version() + " 版",
                        "Audience “" + audience.name() + "”, version " + audience.version()),
                null,
                audience.version()));
        found.because().forEach(each -> chain.add(link(each)));
        found.excludedBy()
                .forEach(each -> chain.add(Link.verdict(
                        new Words(
                                "在排除的人群「" + names.audience(each) + "」里",
                                "In “" + names.audience(each) + "”, which is excluded"),
                        null,
                        false,
                        null)));
        Words begin = found.holds()
                ? new Words("在人群「" + audience.name() + "」里", "In the audience “" + audience.name() + "”")
                : new Words("不在人群「" + audience.name() + "」里", "Not in the audience “" + audience.name() + "”");
        return new Explanation("audience", audience.id(), found.holds(), sentence(begin, found), chain, null);
    }

    private Words sentence(Words begin, Explained found) {
        if (!found.excludedBy().isEmpty()) {
            String other = names.audience(found.excludedBy().get(0));
            return new Words(
                    begin.zh() + "，因为在排除的「" + other + "」里", begin.en() + ", because they are in “" + other + "”");
        }
        List<FindingView> decided = found.because().stream()
                .filter(each -> each.holds() == found.holds())
                .limit(SAID)
                .toList();
        if (decided.isEmpty()) {
            return begin;
        }
        String zh =
                String.join("；", decided.stream().map(each -> said(each).zh()).toList());
        String en =
                String.join("; ", decided.stream().map(each -> said(each).en()).toList());
        return found.holds()
                ? new Words(begin.zh() + "，因为" + zh, begin.en() + ", because: " + en)
                : new Words(begin.zh() + "，因为不满足：" + zh, begin.en() + ", because this is not so: " + en);
    }

    private static Link link(FindingView finding) {
        return Link.verdict(
                new Words(finding.sentence().zh(), finding.sentence().en()),
                words(finding.measured()),
                finding.holds(),
                finding.events().stream()
                        .map(ExplainMember.Evidence::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Words said(FindingView finding) {
        Sentence measured = finding.measured();
        return measured == null
                ? new Words(finding.sentence().zh(), finding.sentence().en())
                : new Words(
                        finding.sentence().zh() + "（" + measured.zh() + "）",
                        finding.sentence().en() + " (" + measured.en() + ")");
    }

    private static @Nullable Words words(@Nullable Sentence sentence) {
        return sentence == null ? null : new Words(sentence.zh(), sentence.en());
    }
}
