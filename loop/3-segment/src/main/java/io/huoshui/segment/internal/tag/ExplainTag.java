package io.huoshui.segment.internal.tag;

import io.huoshui.profile.Explanation;
import io.huoshui.profile.Explanation.Link;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.Profile;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why does a person have a tag, or why not? */
final class ExplainTag implements ExplanationSource {
    private final TagTable tags;
    private final ExplainTags explain;

    ExplainTag(TagTable tags, ExplainTags explain) {
        this.tags = tags;
        this.explain = explain;
    }

    @Override
    public String about() {
        return "tag";
    }

    @Override
    public Optional<Explanation> explain(Profile person, String id) {
        return tags.find(id).map(tag -> {
            Optional<ExplainTags.Assignment> held = explain.of(person).stream()
                    .filter(each -> each.tag().equals(id))
                    .findFirst();
            return held.map(each -> has(tag, each)).orElseGet(() -> hasNot(person, tag));
        });
    }

    private static Explanation has(Tag tag, ExplainTags.Assignment held) {
        List<Link> chain = new ArrayList<>();
        chain.add(defined(tag, held.version()));
        chain.addAll(Findings.links(held.because()));
        String day = held.since().toString().substring(0, 10);
        Words since = new Words("从 " + day + " 起有这个标签", "Has it since " + day);
        chain.add(Link.verdict(since, null, true, held.since()));
        Words answer = held.by() == null
                ? Findings.sentence(
                        new Words("有标签「" + tag.name() + "」", "Has the tag “" + tag.name() + "”"), held.because(), true)
                : new Words(
                        "有标签「" + tag.name() + "」，由 " + held.by() + " 指定",
                        "Has the tag “" + tag.name() + "”, given by " + held.by());
        return new Explanation("tag", tag.id(), true, answer, chain, null);
    }

    private Explanation hasNot(Profile person, Tag tag) {
        Rule rule = tag.rule();
        List<ExplainTags.Finding> findings = rule == null ? List.of() : explain.against(person, rule);
        List<Link> chain = new ArrayList<>();
        chain.add(defined(tag, tag.version()));
        chain.addAll(Findings.links(findings));
        Words no = new Words("没有标签「" + tag.name() + "」", "Does not have the tag “" + tag.name() + "”");
        Words answer = rule == null
                ? new Words(no.zh() + "，没有人给过", no.en() + "; nobody gave it")
                : Findings.sentence(no, findings, false);
        return new Explanation("tag", tag.id(), false, answer, chain, null);
    }

    private static Link defined(Tag tag, int version) {
        @Nullable Words detail = Words.same(tag.id());
        return Link.definition(
                new Words("标签「" + tag.name() + "」第 " + version + " 版", "Tag “" + tag.name() + "”, version " + version),
                detail,
                version);
    }
}
