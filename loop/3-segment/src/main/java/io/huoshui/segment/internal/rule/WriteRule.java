package io.huoshui.segment.internal.rule;

import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A rule into its JSON form, as JDK values. Canonical: equal rules are equal bytes (fields in order, sets sorted). */
final class WriteRule implements Rule.Cases<Map<String, Object>>, Window.Cases<Map<String, Object>> {
    private static final WriteTest TESTS = new WriteTest();

    /** Fields in the order they are written. */
    static final class Form {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        static Form of(String type) {
            return new Form().with("type", type);
        }

        Form with(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        Form texts(String name, Collection<String> texts) {
            return with(name, texts.stream().sorted().toList());
        }

        Map<String, Object> done() {
            return fields;
        }
    }

    private List<Map<String, Object>> each(List<Rule> rules) {
        return rules.stream().map(rule -> rule.match(this)).toList();
    }

    private static Map<String, Object> test(ValueTest test) {
        return test.match(TESTS);
    }

    static Map<String, Object> selector(Selector selector) {
        Form form = new Form().with("event", selector.event());
        if (!selector.where().isEmpty()) {
            form.with(
                    "where",
                    selector.where().stream()
                            .map(each -> new Form()
                                    .with("property", each.property())
                                    .with("test", test(each.test()))
                                    .done())
                            .toList());
        }
        return form.done();
    }

    private static <E extends Enum<E>> List<String> sorted(Set<E> constants, Words<E> words) {
        Map<E, String> ordered = new TreeMap<>();
        constants.forEach(each -> ordered.put(each, words.of(each)));
        return List.copyOf(ordered.values());
    }

    @Override
    public Map<String, Object> all(Rule.All rule) {
        return Form.of("all").with("of", each(rule.of())).done();
    }

    @Override
    public Map<String, Object> any(Rule.Any rule) {
        return Form.of("any").with("of", each(rule.of())).done();
    }

    @Override
    public Map<String, Object> not(Rule.Not rule) {
        return Form.of("not").with("of", rule.of().match(this)).done();
    }

    @Override
    public Map<String, Object> hasTrait(Rule.HasTrait rule) {
        return Form.of("hasTrait")
                .with("trait", rule.trait())
                .with("test", test(rule.test()))
                .done();
    }

    @Override
    public Map<String, Object> hasIdentity(Rule.HasIdentity rule) {
        return Form.of("hasIdentity").with("namespace", rule.namespace()).done();
    }

    @Override
    public Map<String, Object> hasConsent(Rule.HasConsent rule) {
        return Form.of("hasConsent")
                .with("purpose", rule.scope().purpose())
                .with("channel", rule.scope().channel())
                .with("state", Words.CONSENT_STATES.of(rule.state()))
                .done();
    }

    @Override
    public Map<String, Object> hasTag(Rule.HasTag rule) {
        return Form.of("hasTag").with("tag", rule.tag()).done();
    }

    @Override
    public Map<String, Object> inTier(Rule.InTier rule) {
        return Form.of("inTier")
                .with("tiers", sorted(rule.tiers(), Words.TIERS))
                .done();
    }

    @Override
    public Map<String, Object> inSegment(Rule.InSegment rule) {
        return Form.of("inSegment")
                .with("segments", sorted(rule.segments(), Words.SEGMENTS))
                .done();
    }

    @Override
    public Map<String, Object> hasFigure(Rule.HasFigure rule) {
        return Form.of("hasFigure")
                .with("figure", Words.FIGURES.of(rule.figure()))
                .with("test", test(rule.test()))
                .done();
    }

    @Override
    public Map<String, Object> metric(Rule.Metric rule) {
        Form form = Form.of("metric")
                .with("of", selector(rule.of()))
                .with("window", rule.window().match(this))
                .with("aggregate", Words.AGGREGATES.of(rule.aggregate()));
        if (rule.property() != null) {
            form.with("property", rule.property());
        }
        return form.with("test", test(rule.test())).done();
    }

    @Override
    public Map<String, Object> sequence(Rule.Sequence rule) {
        return Form.of("sequence")
                .with("first", selector(rule.first()))
                .with("window", rule.window().match(this))
                .with("then", selector(rule.then()))
                .with("withinDays", rule.withinDays())
                .with("negated", rule.negated())
                .done();
    }

    @Override
    public Map<String, Object> inAudience(Rule.InAudience rule) {
        return Form.of("inAudience").with("audience", rule.audience()).done();
    }

    @Override
    public Map<String, Object> inGroup(Rule.InGroup rule) {
        return Form.of("inGroup").texts("groups", rule.groups()).done();
    }

    @Override
    public Map<String, Object> cameThrough(Rule.CameThrough rule) {
        return Form.of("cameThrough").texts("codes", rule.codes()).done();
    }

    @Override
    public Map<String, Object> inJourney(Rule.InJourney rule) {
        return Form.of("inJourney")
                .with("journey", rule.journey())
                .with("state", Words.PROGRAMME_STATES.of(rule.state()))
                .done();
    }

    @Override
    public Map<String, Object> inExperiment(Rule.InExperiment rule) {
        Form form = Form.of("inExperiment").with("experiment", rule.experiment());
        if (rule.arm() != null) {
            form.with("arm", rule.arm());
        }
        return form.done();
    }

    @Override
    public Map<String, Object> prefers(Rule.Prefers rule) {
        return Form.of("prefers")
                .with("preference", rule.preference())
                .with("confidence", new BigDecimal(String.valueOf(rule.confidence())))
                .done();
    }

    @Override
    public Map<String, Object> inBucket(Rule.InBucket rule) {
        return Form.of("inBucket")
                .with("salt", rule.salt())
                .with("from", rule.from())
                .with("until", rule.until())
                .done();
    }

    @Override
    public Map<String, Object> ever(Window.Ever window) {
        return Form.of("ever").done();
    }

    @Override
    public Map<String, Object> lastDays(Window.LastDays window) {
        return Form.of("lastDays").with("days", window.days()).done();
    }

    @Override
    public Map<String, Object> dates(Window.Dates window) {
        return Form.of("dates")
                .with("from", window.from().toString())
                .with("until", window.until().toString())
                .done();
    }

    @Override
    public Map<String, Object> after(Window.After window) {
        return Form.of("after")
                .with("anchor", selector(window.anchor()))
                .with("days", window.days())
                .done();
    }
}
