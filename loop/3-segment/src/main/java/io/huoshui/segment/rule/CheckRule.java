package io.huoshui.segment.rule;

import io.huoshui.segment.SegmentReason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** May this rule be used? Names every problem with its place; a rule without any keeps the {@link RuleLimits}. */
public final class CheckRule implements Rule.Cases<CheckRule>, Window.Cases<CheckRule> {
    private final Problems problems = new Problems();
    private final CheckTest tests = new CheckTest(problems);
    private final @Nullable KnownNames known;
    private int depth;
    private int deepest;
    private int leaves;

    private CheckRule(@Nullable KnownNames known) {
        this.known = known;
    }

    /** Form and limits only. */
    public static List<Problem> of(Rule rule) {
        return new CheckRule(null).check(rule);
    }

    /** Form, limits, and whether the tags, audiences and preferences named exist. */
    public static List<Problem> of(Rule rule, KnownNames known) {
        return new CheckRule(known).check(rule);
    }

    private List<Problem> check(Rule rule) {
        step("", rule);
        if (deepest > RuleLimits.DEPTH_MAX) {
            problems.add(SegmentReason.RULE_TOO_DEEP);
        }
        if (leaves > RuleLimits.LEAVES_MAX) {
            problems.add(SegmentReason.RULE_TOO_LARGE);
        }
        return problems.found();
    }

    private CheckRule step(String step, Rule rule) {
        depth++;
        deepest = Math.max(deepest, depth);
        if (step.isEmpty()) {
            rule.match(this);
        } else {
            problems.at(step, () -> rule.match(this));
        }
        depth--;
        return this;
    }

    private CheckRule group(List<Rule> of) {
        for (int i = 0; i < of.size(); i++) {
            step("of." + i, of.get(i));
        }
        return this;
    }

    private CheckRule leaf() {
        leaves++;
        return this;
    }

    private CheckRule test(ValueTest test) {
        problems.at("test", () -> test.match(tests));
        return leaf();
    }

    private CheckRule selector(String step, Selector selector) {
        problems.at(step, () -> {
            problems.text("event", selector.event());
            problems.unless(selector.where().size() <= RuleLimits.WHERE_MAX, "where", SegmentReason.RULE_TOO_LARGE);
            for (int i = 0; i < selector.where().size(); i++) {
                Selector.Where where = selector.where().get(i);
                problems.at("where." + i, () -> {
                    problems.text("property", where.property());
                    problems.at("test", () -> where.test().match(tests));
                });
            }
        });
        return this;
    }

    private void known(String step, String name, @Nullable Set<String> names) {
        problems.text(step, name);
        problems.unless(names == null || names.contains(name), step, SegmentReason.RULE_NAME_UNKNOWN);
    }

    @Override
    public CheckRule all(Rule.All rule) {
        return group(rule.of());
    }

    @Override
    public CheckRule any(Rule.Any rule) {
        return group(rule.of());
    }

    @Override
    public CheckRule not(Rule.Not rule) {
        return step("of", rule.of());
    }

    @Override
    public CheckRule hasTrait(Rule.HasTrait rule) {
        problems.text("trait", rule.trait());
        return test(rule.test());
    }

    @Override
    public CheckRule hasIdentity(Rule.HasIdentity rule) {
        problems.text("namespace", rule.namespace());
        return leaf();
    }

    @Override
    public CheckRule hasConsent(Rule.HasConsent rule) {
        problems.text("purpose", rule.scope().purpose());
        problems.text("channel", rule.scope().channel());
        return leaf();
    }

    @Override
    public CheckRule hasTag(Rule.HasTag rule) {
        known("tag", rule.tag(), known == null ? null : known.tags());
        return leaf();
    }

    @Override
    public CheckRule inTier(Rule.InTier rule) {
        problems.some("tiers", rule.tiers());
        return leaf();
    }

    @Override
    public CheckRule inSegment(Rule.InSegment rule) {
        problems.some("segments", rule.segments());
        return leaf();
    }

    @Override
    public CheckRule hasFigure(Rule.HasFigure rule) {
        return test(rule.test());
    }

    @Override
    public CheckRule metric(Rule.Metric rule) {
        selector("of", rule.of());
        problems.at("window", () -> rule.window().match(this));
        String property = rule.property();
        boolean fits = switch (rule.aggregate()) {
            case COUNT -> property == null;
            case SUM, DISTINCT -> property != null;
            case FIRST, LAST -> true;
        };
        problems.unless(fits, "property", SegmentReason.RULE_PROPERTY);
        if (property != null) {
            problems.text("property", property);
        }
        return test(rule.test());
    }

    @Override
    public CheckRule sequence(Rule.Sequence rule) {
        selector("first", rule.first());
        problems.at("window", () -> rule.window().match(this));
        selector("then", rule.then());
        problems.range("withinDays", rule.withinDays(), 1, RuleLimits.DAYS_MAX);
        return leaf();
    }

    @Override
    public CheckRule inAudience(Rule.InAudience rule) {
        known("audience", rule.audience(), known == null ? null : known.audiences());
        return leaf();
    }

    @Override
    public CheckRule inGroup(Rule.InGroup rule) {
        problems.texts("groups", rule.groups());
        return leaf();
    }

    @Override
    public CheckRule cameThrough(Rule.CameThrough rule) {
        problems.someTexts("codes", rule.codes());
        return leaf();
    }

    @Override
    public CheckRule inJourney(Rule.InJourney rule) {
        problems.text("journey", rule.journey());
        return leaf();
    }

    @Override
    public CheckRule inExperiment(Rule.InExperiment rule) {
        problems.text("experiment", rule.experiment());
        if (rule.arm() != null) {
            problems.text("arm", rule.arm());
        }
        return leaf();
    }

    @Override
    public CheckRule prefers(Rule.Prefers rule) {
        known("preference", rule.preference(), known == null ? null : known.preferences());
        problems.unless(rule.confidence() >= 0 && rule.confidence() <= 1, "confidence", SegmentReason.RULE_RANGE);
        return leaf();
    }

    @Override
    public CheckRule inBucket(Rule.InBucket rule) {
        problems.text("salt", rule.salt());
        problems.range("from", rule.from(), 0, Bucket.COUNT - 1);
        problems.unless(rule.until() > rule.from() && rule.until() <= Bucket.COUNT, "until", SegmentReason.RULE_RANGE);
        return leaf();
    }

    @Override
    public CheckRule ever(Window.Ever window) {
        return this;
    }

    @Override
    public CheckRule lastDays(Window.LastDays window) {
        problems.range("days", window.days(), 1, RuleLimits.DAYS_MAX);
        return this;
    }

    @Override
    public CheckRule dates(Window.Dates window) {
        problems.dates(window.from(), window.until());
        return this;
    }

    @Override
    public CheckRule after(Window.After window) {
        problems.range("days", window.days(), 1, RuleLimits.DAYS_MAX);
        return selector("anchor", window.anchor());
    }
}
