package io.huoshui.segment.internal.rule;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule out of its JSON form, as JDK values. Strict: what is missing, unknown or wrong is a problem with its place. */
final class ReadRule {
    /** Far deeper than any rule may be, but safe to walk. */
    private static final int DEPTH_MAX = 64;

    private static final Rule NOBODY = new Rule.Any(List.of());

    private final Map<String, Function<Node, Rule>> rules = Map.ofEntries(
            Map.entry("all", node -> new Rule.All(rules(node.nodes("of")))),
            Map.entry("any", node -> new Rule.Any(rules(node.nodes("of")))),
            Map.entry("not", node -> new Rule.Not(rule(node.node("of")))),
            Map.entry("hasTrait", node -> new Rule.HasTrait(node.text("trait"), test(node.node("test")))),
            Map.entry("hasIdentity", node -> new Rule.HasIdentity(node.text("namespace"))),
            Map.entry("hasConsent", ReadRule::hasConsent),
            Map.entry("hasTag", node -> new Rule.HasTag(node.text("tag"))),
            Map.entry("inTier", node -> new Rule.InTier(node.words("tiers", Tier.class, Words.TIERS))),
            Map.entry(
                    "inSegment", node -> new Rule.InSegment(node.words("segments", RfmSegment.class, Words.SEGMENTS))),
            Map.entry(
                    "hasFigure",
                    node -> new Rule.HasFigure(node.word("figure", Words.FIGURES), test(node.node("test")))),
            Map.entry("metric", this::metric),
            Map.entry("sequence", this::sequence),
            Map.entry("inAudience", node -> new Rule.InAudience(node.text("audience"))),
            Map.entry("inGroup", node -> new Rule.InGroup(node.texts("groups"))),
            Map.entry("cameThrough", node -> new Rule.CameThrough(node.texts("codes"))),
            Map.entry(
                    "inJourney",
                    node -> new Rule.InJourney(node.text("journey"), node.word("state", Words.PROGRAMME_STATES))),
            Map.entry("inExperiment", node -> new Rule.InExperiment(node.text("experiment"), node.optionalText("arm"))),
            Map.entry(
                    "prefers",
                    node -> new Rule.Prefers(
                            node.text("preference"), node.decimal("confidence").doubleValue())),
            Map.entry(
                    "inBucket", node -> new Rule.InBucket(node.text("salt"), node.whole("from"), node.whole("until"))));

    private static final Map<String, Function<Node, ValueTest>> TESTS = Map.ofEntries(
            Map.entry("exists", node -> new ValueTest.Exists()),
            Map.entry("missing", node -> new ValueTest.Missing()),
            Map.entry(
                    "compare",
                    node -> new ValueTest.Compare(node.word("how", Words.COMPARISONS), node.decimal("with"))),
            Map.entry("between", node -> new ValueTest.Between(node.decimal("low"), node.decimal("high"))),
            Map.entry("oneOf", node -> new ValueTest.OneOf(node.texts("values"))),
            Map.entry("noneOf", node -> new ValueTest.NoneOf(node.texts("values"))),
            Map.entry("contains", node -> new ValueTest.Contains(node.text("part"))),
            Map.entry("startsWith", node -> new ValueTest.StartsWith(node.text("start"))),
            Map.entry("is", node -> new ValueTest.Is(node.flag("value"))),
            Map.entry("dateBetween", node -> new ValueTest.DateBetween(node.date("from"), node.date("until"))),
            Map.entry("withinLastDays", node -> new ValueTest.WithinLastDays(node.whole("days"))),
            Map.entry("anniversaryWithinDays", node -> new ValueTest.AnniversaryWithinDays(node.whole("days"))));

    private final Map<String, Function<Node, Window>> windows = Map.of(
            "ever", node -> new Window.Ever(),
            "lastDays", node -> new Window.LastDays(node.whole("days")),
            "dates", node -> new Window.Dates(node.date("from"), node.date("until")),
            "after", node -> new Window.After(selector(node.node("anchor")), node.whole("days")));

    private int depth;

    private ReadRule() {}

    static RuleRead of(@Nullable Object tree) {
        List<Problem> problems = new ArrayList<>();
        Rule rule = new ReadRule().rule(new Node(tree, "", problems));
        return new RuleRead(problems.isEmpty() ? Optional.of(rule) : Optional.empty(), List.copyOf(problems));
    }

    static SelectorJson.RuleReadSelector selectorOf(@Nullable Object tree) {
        List<Problem> problems = new ArrayList<>();
        return new SelectorJson.RuleReadSelector(selector(new Node(tree, "", problems)), problems);
    }

    private Rule rule(Node node) {
        if (depth == DEPTH_MAX) {
            node.giveUp(SegmentReason.RULE_TOO_DEEP);
            return NOBODY;
        }
        depth++;
        Rule rule = byType(node, rules, NOBODY);
        depth--;
        return rule;
    }

    private List<Rule> rules(List<Node> nodes) {
        return nodes.stream().map(this::rule).toList();
    }

    private static ValueTest test(Node node) {
        return byType(node, TESTS, new ValueTest.Exists());
    }

    private static Rule hasConsent(Node node) {
        return new Rule.HasConsent(
                new Consent.Scope(node.text("purpose"), node.text("channel")),
                node.word("state", Words.CONSENT_STATES));
    }

    private Rule metric(Node node) {
        return new Rule.Metric(
                selector(node.node("of")),
                window(node.node("window")),
                node.word("aggregate", Words.AGGREGATES),
                node.optionalText("property"),
                test(node.node("test")));
    }

    private Rule sequence(Node node) {
        return new Rule.Sequence(
                selector(node.node("first")),
                window(node.node("window")),
                selector(node.node("then")),
                node.whole("withinDays"),
                node.flagOrFalse("negated"));
    }

    private Window window(Node node) {
        return byType(node, windows, new Window.Ever());
    }

    private static Selector selector(Node node) {
        Selector selector = new Selector(
                node.text("event"),
                node.nodesOrNone("where").stream().map(ReadRule::where).toList());
        node.close();
        return selector;
    }

    private static Selector.Where where(Node node) {
        Selector.Where where = new Selector.Where(node.text("property"), test(node.node("test")));
        node.close();
        return where;
    }

    private static <T> T byType(Node node, Map<String, Function<Node, T>> kinds, T instead) {
        String type = node.text("type");
        Function<Node, T> kind = kinds.get(type);
        if (kind == null) {
            if (!type.isEmpty()) {
                node.giveUp(SegmentReason.RULE_TYPE_UNKNOWN);
            }
            return instead;
        }
        T read = kind.apply(node);
        node.close();
        return read;
    }
}
