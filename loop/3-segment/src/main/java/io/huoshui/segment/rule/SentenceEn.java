package io.huoshui.segment.rule;

import io.huoshui.event.TrackName;
import io.huoshui.profile.IdentityRules;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule in English. */
record SentenceEn(SentenceNames names) implements Rule.Cases<Phrase>, Window.Cases<String> {
    @Override
    public Phrase all(Rule.All rule) {
        return together(rule.of(), ", and ", "everyone", "nobody");
    }

    @Override
    public Phrase any(Rule.Any rule) {
        return together(rule.of(), ", or ", "nobody", "everyone");
    }

    @Override
    public Phrase not(Rule.Not rule) {
        return rule.of().match(this).opposite();
    }

    @Override
    public Phrase hasTrait(Rule.HasTrait rule) {
        String name = PropertyWords.en(rule.trait());
        if (rule.test() instanceof ValueTest.OneOf of) {
            return new Phrase(
                    name + " is " + TestEn.either(of.values()),
                    name + " is not " + TestEn.either(of.values()) + " (or not known)");
        }
        return tested(name, rule.test(), "");
    }

    @Override
    public Phrase hasIdentity(Rule.HasIdentity rule) {
        String name = IdentityRules.standard().of(rule.namespace()).en();
        return new Phrase("has identity " + quoted(name), "has no identity " + quoted(name));
    }

    @Override
    public Phrase hasConsent(Rule.HasConsent rule) {
        String channel = PropertyWords.en(rule.scope().channel());
        String what = PropertyWords.en(rule.scope().purpose()) + " by " + channel;
        return switch (rule.state()) {
            case GRANTED -> new Phrase("agreed to " + what, "has not agreed to " + what);
            case WITHDRAWN -> new Phrase("opted out of " + what, "has not opted out of " + what);
            case SILENT -> new Phrase("never said anything on " + what, "has spoken on " + what);
        };
    }

    @Override
    public Phrase hasTag(Rule.HasTag rule) {
        String tag = "tag " + quoted(names.tag(rule.tag()));
        return new Phrase("has " + tag, "does not have " + tag);
    }

    @Override
    public Phrase inTier(Rule.InTier rule) {
        String tiers = rule.tiers().stream()
                .sorted()
                .map(Tier::en)
                .map(SentenceEn::quoted)
                .collect(Collectors.joining(" or "));
        return new Phrase("is in tier " + tiers, "is not in tier " + tiers);
    }

    @Override
    public Phrase inSegment(Rule.InSegment rule) {
        String segments = rule.segments().stream()
                .sorted()
                .map(RfmSegment::en)
                .map(SentenceEn::quoted)
                .collect(Collectors.joining(" or "));
        return new Phrase("is in RFM segment " + segments, "is not in RFM segment " + segments);
    }

    @Override
    public Phrase hasFigure(Rule.HasFigure rule) {
        return tested(rule.figure().en(), rule.test(), "");
    }

    @Override
    public Phrase metric(Rule.Metric rule) {
        String when = rule.window().match(this);
        String which = rule.window() instanceof Window.Ever ? "" : " " + when;
        String did = event(rule.of());
        String property = rule.property() == null ? "time" : PropertyWords.en(rule.property());
        return switch (rule.aggregate()) {
            case COUNT -> counted(rule, when, did);
            case SUM -> tested("sum of " + property + " over " + did + " " + when, rule.test(), "");
            case DISTINCT -> tested("different " + property + " over " + did + " " + when, rule.test(), "");
            case FIRST -> tested(property + " of the first " + did + which, rule.test(), "");
            case LAST -> tested(property + " of the latest " + did + which, rule.test(), "");
        };
    }

    @Override
    public Phrase sequence(Rule.Sequence rule) {
        String first = event(rule.first()) + " " + rule.window().match(this);
        String then = event(rule.then()) + " within " + days(rule.withinDays());
        String followed = first + ", then " + then;
        String unfollowed = first + ", then no " + then;
        return rule.negated() ? new Phrase(unfollowed, unmet(unfollowed)) : new Phrase(followed, unmet(followed));
    }

    @Override
    public Phrase inAudience(Rule.InAudience rule) {
        String audience = "in audience " + quoted(names.audience(rule.audience()));
        return new Phrase("is " + audience, "is not " + audience);
    }

    @Override
    public Phrase inGroup(Rule.InGroup rule) {
        return rule.groups().isEmpty()
                ? new Phrase("is in a group chat", "is in no group chat")
                : new Phrase("is in group chat " + each(rule.groups()), "is not in group chat " + each(rule.groups()));
    }

    @Override
    public Phrase cameThrough(Rule.CameThrough rule) {
        String codes = "through channel code " + each(rule.codes());
        return new Phrase("first came " + codes, "did not first come " + codes);
    }

    @Override
    public Phrase inJourney(Rule.InJourney rule) {
        String journey = "journey " + quoted(rule.journey());
        return switch (rule.state()) {
            case IN -> new Phrase("is in " + journey, "is not in " + journey + " now");
            case FINISHED -> new Phrase("has finished " + journey, "has not finished " + journey);
            case NEVER -> new Phrase("never entered " + journey, "entered " + journey);
        };
    }

    @Override
    public Phrase inExperiment(Rule.InExperiment rule) {
        String what = (rule.arm() == null ? "" : "arm " + quoted(rule.arm()) + " of ") + "experiment "
                + quoted(rule.experiment());
        return new Phrase("took part in " + what, "did not take part in " + what);
    }

    @Override
    public Phrase prefers(Rule.Prefers rule) {
        String what = PropertyWords.en(rule.preference()) + " (confidence at least "
                + SentenceZh.percent(rule.confidence()) + ")";
        return new Phrase("is " + what, "is not known to be " + what);
    }

    @Override
    public Phrase inBucket(Rule.InBucket rule) {
        String share = SentenceZh.percent((rule.until() - rule.from()) / (double) Bucket.COUNT);
        String what = "random buckets " + rule.from() + " to " + (rule.until() - 1) + " of " + quoted(rule.salt())
                + " (" + share + ")";
        return new Phrase("is in " + what, "is not in " + what);
    }

    @Override
    public String ever(Window.Ever window) {
        return "ever";
    }

    @Override
    public String lastDays(Window.LastDays window) {
        return "in the last " + days(window.days());
    }

    @Override
    public String dates(Window.Dates window) {
        return "from " + window.from() + " to " + window.until().minusDays(1);
    }

    @Override
    public String after(Window.After window) {
        return "within " + days(window.days()) + " after the first " + event(window.anchor());
    }

    private static Phrase counted(Rule.Metric rule, String when, String did) {
        boolean always = !(rule.window() instanceof Window.After);
        String once = did + " " + when;
        String never = (rule.window() instanceof Window.Ever ? "never " + did : "no " + once);
        if (SaidTest.isAtLeastOne(rule.test())) {
            return new Phrase(once, always ? never : unmet(once));
        }
        if (SaidTest.isNone(rule.test())) {
            return new Phrase(never, always ? once : unmet(never));
        }
        String yes = did + " " + rule.test().match(new TestEn("times")) + " " + when;
        return always && rule.test() instanceof ValueTest.Compare compare
                ? new Phrase(yes, did + " " + SaidTest.opposite(compare).match(new TestEn("times")) + " " + when)
                : new Phrase(yes, unmet(yes));
    }

    private static Phrase tested(String name, ValueTest test, String unit) {
        String yes = TestEn.of(name, test, unit);
        return new Phrase(yes, unmet(yes));
    }

    private Phrase together(List<Rule> of, String link, String none, String noneNot) {
        if (of.isEmpty()) {
            return new Phrase(none, noneNot);
        }
        List<Phrase> parts = of.stream().map(each -> each.match(this)).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String joined = parts.stream()
                .map(each -> each.isGroup() ? "(" + each.yes() + ")" : each.yes())
                .collect(Collectors.joining(link));
        return new Phrase(joined, unmet(joined), true);
    }

    private String event(Selector selector) {
        String name = TrackName.of(selector.event()).map(TrackName::en).orElse(selector.event());
        String where = selector.where().stream()
                .map(each -> TestEn.of(PropertyWords.en(each.property()), each.test(), ""))
                .collect(Collectors.joining(" and "));
        return quoted(name) + (where.isEmpty() ? "" : " (" + where + ")");
    }

    private static String each(Set<String> texts) {
        return texts.stream().sorted().map(SentenceEn::quoted).collect(Collectors.joining(" or "));
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String unmet(String phrase) {
        return "not (" + phrase + ")";
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}
