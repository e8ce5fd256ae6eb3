package io.huoshui.segment.rule;

import io.huoshui.profile.Consent;
import io.huoshui.profile.Profile;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What does a rule say of one person now, until when, and why? */
public final class Evaluate implements Rule.Cases<Verdict> {
    private final Subject subject;
    private final Moment moment;
    private final boolean everyLeaf;
    private String path = "";

    private Evaluate(Subject subject, Moment moment, boolean everyLeaf) {
        this.subject = subject;
        this.moment = moment;
        this.everyLeaf = everyLeaf;
    }

    /** @param zone the brand's: its calendar days are the ones that count */
    public static Verdict of(Rule rule, Subject subject, Instant now, ZoneId zone) {
        return rule.match(new Evaluate(subject, new Moment(now, zone), false));
    }

    /** The same verdict, but with every leaf in {@code because}, also those that did not matter: for "why" and "why not". */
    public static Verdict withEveryLeaf(Rule rule, Subject subject, Instant now, ZoneId zone) {
        return rule.match(new Evaluate(subject, new Moment(now, zone), true));
    }

    @Override
    public Verdict all(Rule.All rule) {
        return together(rule.of(), false);
    }

    @Override
    public Verdict any(Rule.Any rule) {
        return together(rule.of(), true);
    }

    @Override
    public Verdict not(Rule.Not rule) {
        Verdict inner = under("of", rule.of());
        return new Verdict(!inner.holds(), inner.until(), inner.because());
    }

    @Override
    public Verdict hasTrait(Rule.HasTrait rule) {
        Profile.Trait trait = subject.profile().traits().get(rule.trait());
        return leaf(tested(rule.test(), trait == null ? null : Value.of(trait.value())));
    }

    @Override
    public Verdict hasIdentity(Rule.HasIdentity rule) {
        return leaf(Leaf.of(subject.profile().identities().keySet().stream()
                .anyMatch(each -> each.namespace().equals(rule.namespace()))));
    }

    @Override
    public Verdict hasConsent(Rule.HasConsent rule) {
        Consent said = subject.profile().consents().get(rule.scope());
        Rule.ConsentState state = said == null
                ? Rule.ConsentState.SILENT
                : said.granted() ? Rule.ConsentState.GRANTED : Rule.ConsentState.WITHDRAWN;
        return leaf(Leaf.of(state == rule.state(), null, word(state)));
    }

    @Override
    public Verdict hasTag(Rule.HasTag rule) {
        return leaf(Leaf.of(subject.hasTag(rule.tag())));
    }

    @Override
    public Verdict inTier(Rule.InTier rule) {
        Tier tier = subject.standing().map(Standing::tier).orElse(null);
        return leaf(Leaf.of(
                tier != null && rule.tiers().contains(tier),
                FigureTurn.standingTurns(subject, moment),
                tier == null ? null : tier.word()));
    }

    @Override
    public Verdict inSegment(Rule.InSegment rule) {
        Scores scores = subject.standing().map(Standing::scores).orElse(null);
        return leaf(Leaf.of(
                scores != null && rule.segments().contains(scores.segment()),
                FigureTurn.standingTurns(subject, moment),
                scores == null ? null : scores.segment().code()));
    }

    @Override
    public Verdict hasFigure(Rule.HasFigure rule) {
        Optional<BigDecimal> number = Figures.of(rule.figure(), subject, moment.now(), moment.zone());
        List<Value> values = number.map(Value::exactly).stream().toList();
        boolean holds = rule.test().passes(values, moment.now(), moment.zone());
        Instant until = new FigureTurn(rule, subject, moment).next(holds);
        return leaf(Leaf.of(
                holds,
                until,
                number.map(each -> Value.plain(each).toPlainString()).orElse(null)));
    }

    @Override
    public Verdict metric(Rule.Metric rule) {
        return leaf(MeasureMetric.of(rule, subject.past(), moment));
    }

    @Override
    public Verdict sequence(Rule.Sequence rule) {
        return leaf(FollowSequence.of(rule, subject.past(), moment));
    }

    @Override
    public Verdict inAudience(Rule.InAudience rule) {
        return leaf(Leaf.of(subject.inAudience(rule.audience())));
    }

    @Override
    public Verdict inGroup(Rule.InGroup rule) {
        return leaf(new TakePart(subject.past(), moment).inGroup(rule));
    }

    @Override
    public Verdict cameThrough(Rule.CameThrough rule) {
        return leaf(new TakePart(subject.past(), moment).cameThrough(rule));
    }

    @Override
    public Verdict inJourney(Rule.InJourney rule) {
        return leaf(new TakePart(subject.past(), moment).inJourney(rule));
    }

    @Override
    public Verdict inExperiment(Rule.InExperiment rule) {
        return leaf(new TakePart(subject.past(), moment).inExperiment(rule));
    }

    @Override
    public Verdict prefers(Rule.Prefers rule) {
        Optional<Double> confidence = subject.preference(rule.preference());
        return leaf(Leaf.of(
                confidence.filter(each -> each >= rule.confidence()).isPresent(),
                null,
                confidence.map(each -> String.format(Locale.ROOT, "%.2f", each)).orElse(null)));
    }

    @Override
    public Verdict inBucket(Rule.InBucket rule) {
        int bucket = Bucket.of(rule.salt(), subject.id());
        return leaf(Leaf.of(bucket >= rule.from() && bucket < rule.until(), null, String.valueOf(bucket)));
    }

    /**
     * One child decides when it answers {@code decisive} (true in "any", false in "all"): the answer stays as long as the longest of
     * the deciding children; when none decides, until the first child turns.
     */
    private Verdict together(List<Rule> of, boolean decisive) {
        List<Verdict> children = new ArrayList<>(of.size());
        for (int i = 0; i < of.size(); i++) {
            children.add(under("of." + i, of.get(i)));
        }
        List<Verdict> deciding =
                children.stream().filter(each -> each.holds() == decisive).toList();
        boolean decided = !deciding.isEmpty();
        return new Verdict(
                decided == decisive,
                decided ? latest(deciding) : earliest(children),
                (everyLeaf || !decided ? children : deciding)
                        .stream().flatMap(each -> each.because().stream()).toList());
    }

    private Verdict under(String step, Rule rule) {
        String here = path;
        path = here.isEmpty() ? step : here + "." + step;
        Verdict verdict = rule.match(this);
        path = here;
        return verdict;
    }

    private Verdict leaf(Leaf leaf) {
        return new Verdict(
                leaf.holds(),
                leaf.until(),
                List.of(new Verdict.Finding(path, leaf.holds(), leaf.measured(), leaf.positions())));
    }

    private Leaf tested(ValueTest test, @Nullable Value value) {
        List<Value> values = value == null ? List.of() : List.of(value);
        return Leaf.of(
                test.passes(values, moment.now(), moment.zone()),
                test.nextTurn(values, moment.now(), moment.zone()),
                value == null ? null : value.text());
    }

    private static @Nullable Instant latest(List<Verdict> verdicts) {
        Instant latest = Instant.MIN;
        for (Verdict each : verdicts) {
            if (each.until() == null) {
                return null;
            }
            latest = each.until().isAfter(latest) ? each.until() : latest;
        }
        return latest;
    }

    private static @Nullable Instant earliest(List<Verdict> verdicts) {
        Instant earliest = null;
        for (Verdict each : verdicts) {
            earliest = Leaf.earlier(earliest, each.until());
        }
        return earliest;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
