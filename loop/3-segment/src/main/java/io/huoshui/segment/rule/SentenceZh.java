package io.huoshui.segment.rule;

import io.huoshui.event.TrackName;
import io.huoshui.profile.IdentityRules;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule in Chinese. */
record SentenceZh(SentenceNames names) implements Rule.Cases<Phrase>, Window.Cases<String> {
    @Override
    public Phrase all(Rule.All rule) {
        return together(rule.of(), "，且", "所有人", "没有任何人");
    }

    @Override
    public Phrase any(Rule.Any rule) {
        return together(rule.of(), "，或", "没有任何人", "所有人");
    }

    @Override
    public Phrase not(Rule.Not rule) {
        return rule.of().match(this).opposite();
    }

    @Override
    public Phrase hasTrait(Rule.HasTrait rule) {
        String name = PropertyWords.zh(rule.trait());
        if (rule.test() instanceof ValueTest.OneOf of) {
            return new Phrase(
                    name + "是" + TestZh.either(of.values()), name + "不是" + TestZh.either(of.values()) + "（或未知）");
        }
        return tested(name, rule.test(), "");
    }

    @Override
    public Phrase hasIdentity(Rule.HasIdentity rule) {
        String name = IdentityRules.standard().of(rule.namespace()).zh();
        return new Phrase("有" + name, "没有" + name);
    }

    @Override
    public Phrase hasConsent(Rule.HasConsent rule) {
        String channel = PropertyWords.zh(rule.scope().channel());
        String purpose = rule.scope().purpose().equals("marketing")
                ? ""
                : PropertyWords.zh(rule.scope().purpose());
        String what = channel + purpose;
        return switch (rule.state()) {
            case GRANTED -> new Phrase("已授权" + what, "未授权" + what);
            case WITHDRAWN -> new Phrase("已退订" + what, "未退订" + what);
            case SILENT -> new Phrase("对" + what + "从未表态", "对" + what + "表过态");
        };
    }

    @Override
    public Phrase hasTag(Rule.HasTag rule) {
        String tag = "标签" + quoted(names.tag(rule.tag()));
        return new Phrase("有" + tag, "没有" + tag);
    }

    @Override
    public Phrase inTier(Rule.InTier rule) {
        String tiers = rule.tiers().stream().sorted().map(Tier::zh).collect(Collectors.joining("或"));
        return new Phrase("属于" + tiers, "不属于" + tiers);
    }

    @Override
    public Phrase inSegment(Rule.InSegment rule) {
        String segments = rule.segments().stream().sorted().map(RfmSegment::zh).collect(Collectors.joining("或"));
        return new Phrase("属于" + segments + "客户", "不属于" + segments + "客户");
    }

    @Override
    public Phrase hasFigure(Rule.HasFigure rule) {
        return tested(rule.figure().zh(), rule.test(), rule.figure().unitZh());
    }

    @Override
    public Phrase metric(Rule.Metric rule) {
        String when = rule.window().match(this);
        String which = rule.window() instanceof Window.Ever ? "" : when;
        String did = event(rule.of());
        String property = rule.property() == null ? "时间" : PropertyWords.zh(rule.property());
        return switch (rule.aggregate()) {
            case COUNT -> counted(rule, when, did);
            case SUM -> tested(when + did + "的" + property + "合计", rule.test(), "");
            case DISTINCT -> tested(when + did + "的不同" + property, rule.test(), "种");
            case FIRST -> told(which + "最早一次" + did + "的" + property, rule.test());
            case LAST -> told(which + "最近一次" + did + "的" + property, rule.test());
        };
    }

    @Override
    public Phrase sequence(Rule.Sequence rule) {
        String then = rule.window().match(this) + event(rule.first()) + "后 " + rule.withinDays() + " 天内";
        String did = then + event(rule.then()) + "过";
        String didNot = then + "没有" + event(rule.then());
        return rule.negated() ? new Phrase(didNot, unmet(didNot)) : new Phrase(did, unmet(did));
    }

    @Override
    public Phrase inAudience(Rule.InAudience rule) {
        String audience = "人群" + quoted(names.audience(rule.audience())) + "中";
        return new Phrase("在" + audience, "不在" + audience);
    }

    @Override
    public Phrase inGroup(Rule.InGroup rule) {
        return rule.groups().isEmpty()
                ? new Phrase("在任意客户群中", "不在任何客户群中")
                : new Phrase("在客户群" + each(rule.groups()) + "中", "不在客户群" + each(rule.groups()) + "中");
    }

    @Override
    public Phrase cameThrough(Rule.CameThrough rule) {
        String codes = "渠道活码" + each(rule.codes());
        return new Phrase("首次来自" + codes, "首次并非来自" + codes);
    }

    @Override
    public Phrase inJourney(Rule.InJourney rule) {
        String journey = "旅程" + quoted(rule.journey());
        return switch (rule.state()) {
            case IN -> new Phrase("正在" + journey + "中", "此刻不在" + journey + "中");
            case FINISHED -> new Phrase("已走完" + journey, "没有走完" + journey);
            case NEVER -> new Phrase("从未进入" + journey, "进入过" + journey);
        };
    }

    @Override
    public Phrase inExperiment(Rule.InExperiment rule) {
        String what = "实验" + quoted(rule.experiment()) + (rule.arm() == null ? "" : "的" + quoted(rule.arm()) + "组");
        return new Phrase("参加过" + what, "没有参加过" + what);
    }

    @Override
    public Phrase prefers(Rule.Prefers rule) {
        String what = PropertyWords.zh(rule.preference()) + "（把握至少 " + percent(rule.confidence()) + "）";
        return new Phrase("偏好" + what, "未见偏好" + what);
    }

    @Override
    public Phrase inBucket(Rule.InBucket rule) {
        String share = percent((rule.until() - rule.from()) / (double) Bucket.COUNT);
        String what =
                "随机分桶" + quoted(rule.salt()) + "的第 " + rule.from() + " 到 " + (rule.until() - 1) + " 桶（" + share + "）";
        return new Phrase("在" + what, "不在" + what);
    }

    @Override
    public String ever(Window.Ever window) {
        return "累计";
    }

    @Override
    public String lastDays(Window.LastDays window) {
        return "最近 " + window.days() + " 天内";
    }

    @Override
    public String dates(Window.Dates window) {
        return window.from() + " 至 " + window.until().minusDays(1) + " 期间";
    }

    @Override
    public String after(Window.After window) {
        return "首次" + event(window.anchor()) + "后 " + window.days() + " 天内";
    }

    private static Phrase counted(Rule.Metric rule, String when, String did) {
        boolean always = !(rule.window() instanceof Window.After);
        String never = (rule.window() instanceof Window.Ever ? "从未" : when + "没有") + did;
        String once = (rule.window() instanceof Window.Ever ? "曾经" : when) + did + "过";
        if (SaidTest.isAtLeastOne(rule.test())) {
            return new Phrase(once, always ? never : unmet(once));
        }
        if (SaidTest.isNone(rule.test())) {
            return new Phrase(never, always ? once : unmet(never));
        }
        Phrase counted = tested(when + did, rule.test(), "次");
        return always && rule.test() instanceof ValueTest.Compare compare
                ? new Phrase(counted.yes(), TestZh.of(when + did, SaidTest.opposite(compare), "次"))
                : counted;
    }

    private static Phrase told(String name, ValueTest test) {
        return test instanceof ValueTest.Exists || test instanceof ValueTest.Missing
                ? new Phrase(name + test.match(new TestZh("")), unmet(name + test.match(new TestZh(""))))
                : tested(name, test, "");
    }

    private static Phrase tested(String name, ValueTest test, String unit) {
        String yes = TestZh.of(name, test, unit);
        if (test instanceof ValueTest.Exists) {
            return new Phrase(yes, TestZh.of(name, new ValueTest.Missing(), unit));
        }
        if (test instanceof ValueTest.Missing) {
            return new Phrase(yes, TestZh.of(name, new ValueTest.Exists(), unit));
        }
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
                .map(each -> each.isGroup() ? "（" + each.yes() + "）" : each.yes())
                .collect(Collectors.joining(link));
        return new Phrase(joined, unmet(joined), true);
    }

    private String event(Selector selector) {
        String name = TrackName.of(selector.event()).map(TrackName::zh).orElse(selector.event());
        String where = selector.where().stream()
                .map(each -> TestZh.of(PropertyWords.zh(each.property()), each.test(), ""))
                .collect(Collectors.joining("，且"));
        return quoted(name) + (where.isEmpty() ? "" : "（" + where + "）");
    }

    private static String each(Set<String> texts) {
        return texts.stream().sorted().map(SentenceZh::quoted).collect(Collectors.joining("或"));
    }

    private static String unmet(String phrase) {
        return "并非（" + phrase + "）";
    }

    private static String quoted(String text) {
        return "「" + text + "」";
    }

    static String percent(double share) {
        return Value.plain(BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(100)))
                        .toPlainString() + "%";
    }
}
