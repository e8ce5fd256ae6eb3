package io.huoshui.segment.internal.audience;

import io.huoshui.base.Brand;
import io.huoshui.segment.audience.RulePath;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.rule.Evaluate;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.MeasuredWords;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.segment.rule.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why is one person in, or why not? Every condition with what was measured of them and the events that count, in words. */
final class ExplainMember {
    private final ReadPeople people;
    private final NamesInUse names;
    private final Brand brand;
    private final Clock clock;

    ExplainMember(ReadPeople people, NamesInUse names, Brand brand, Clock clock) {
        this.people = people;
        this.names = names;
        this.brand = brand;
        this.clock = clock;
    }

    /**
     * @param holds in it, exclusions considered
     * @param until the earliest moment at which time alone may change it; null when it will not
     * @param excludedBy audiences that keep the person out
     */
    record Explained(boolean holds, @Nullable Instant until, List<FindingView> because, List<String> excludedBy) {}

    /** @param path place of the condition in the rule */
    record FindingView(
            String path,
            Sentence sentence,
            boolean holds,
            @Nullable Sentence measured,
            List<Evidence> events) {}

    record Evidence(long position, Instant at, String event) {}

    /** Empty for somebody who is not here any more. */
    Optional<Explained> explain(Rule rule, Set<String> excluded, int person) {
        return people.readWithPast(List.of(person), Inputs.of(rule).events()).stream()
                .findFirst()
                .map(known -> explain(rule, excluded, known));
    }

    private Explained explain(Rule rule, Set<String> excluded, KnownPerson person) {
        Verdict verdict = Evaluate.withEveryLeaf(rule, person, clock.instant(), brand.zone());
        Map<Long, Past.Fact> facts = new TreeMap<>();
        Inputs.of(rule)
                .events()
                .forEach(name -> person.past().of(name).forEach(each -> facts.put(each.position(), each)));
        List<String> out = excluded.stream().filter(person::inAudience).sorted().toList();
        return new Explained(
                verdict.holds() && out.isEmpty(),
                verdict.until(),
                verdict.because().stream()
                        .map(each -> finding(rule, each, facts))
                        .toList(),
                out);
    }

    private FindingView finding(Rule rule, Verdict.Finding finding, Map<Long, Past.Fact> facts) {
        List<Evidence> events = finding.positions().stream()
                .filter(facts::containsKey)
                .map(facts::get)
                .map(each -> new Evidence(each.position(), each.occurredAt(), each.event()))
                .toList();
        Rule leaf = RulePath.find(rule, finding.path()).orElse(rule);
        return new FindingView(
                finding.path(), names.say(leaf), finding.holds(), MeasuredWords.of(leaf, finding.measured()), events);
    }
}
