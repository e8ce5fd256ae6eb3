package io.huoshui.segment.internal.rule;

import static io.huoshui.segment.SegmentReason.RULE_FIELD_MISSING;
import static io.huoshui.segment.SegmentReason.RULE_FIELD_UNKNOWN;
import static io.huoshui.segment.SegmentReason.RULE_FIELD_WRONG;
import static io.huoshui.segment.SegmentReason.RULE_TOO_DEEP;
import static io.huoshui.segment.SegmentReason.RULE_TYPE_UNKNOWN;
import static io.huoshui.segment.SegmentReason.RULE_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.rule.AnyRule;
import io.huoshui.segment.rule.Problem;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.SampleRules;
import io.huoshui.testkit.Seeds;
import org.junit.jupiter.api.Test;

class RuleJsonTest {
    @Test
    void what_is_written_is_read_again() {
        SampleRules.all()
                .forEach((name, rule) ->
                        assertThat(RuleJson.read(RuleJson.write(rule))).as(name).isEqualTo(rule));
        Seeds.check(2_000, random -> {
            Rule rule = AnyRule.draw(random);
            String json = RuleJson.write(rule);
            assertThat(RuleJson.read(json)).isEqualTo(rule);
            assertThat(RuleJson.write(RuleJson.read(json))).isEqualTo(json);
        });
    }

    @Test
    void is_canonical() {
        assertThat(RuleJson.write(RuleJson.read("""
                                        {"test": {"values": ["b", "a"], "type": "oneOf"}, "trait": "city", "type": "hasTrait"}""")))
                .isEqualTo(
                        "{\"type\":\"hasTrait\",\"trait\":\"city\",\"test\":{\"type\":\"oneOf\",\"values\":[\"a\",\"b\"]}}");
    }

    @Test
    void every_problem_is_told_with_its_place() {
        String json = """
                {"type": "all", "of": [
                  {"type": "hasTga", "tag": "VIP"},
                  {"type": "hasTag"},
                  {"type": "hasTag", "tag": 7, "because": "x"},
                  {"type": "metric", "of": {"event": "Order Completed", "where": [{"property": "total", "test": {"type": "compare", "how": "bigger", "with": 1}}]},
                   "window": {"type": "lastDays", "days": 1.5}, "aggregate": "count", "test": {"type": "between", "low": "1", "high": 2}},
                  {"type": "inTier", "tiers": ["high", "low"]},
                  "everybody"
                ]}""";
        RuleRead read = RuleJson.readForm(json);
        assertThat(read.rule()).isEmpty();
        assertThat(read.problems())
                .containsExactlyInAnyOrder(
                        new Problem("of.0", RULE_TYPE_UNKNOWN),
                        new Problem("of.1.tag", RULE_FIELD_MISSING),
                        new Problem("of.2.tag", RULE_FIELD_WRONG),
                        new Problem("of.2.because", RULE_FIELD_UNKNOWN),
                        new Problem("of.3.of.where.0.test.how", RULE_FIELD_WRONG),
                        new Problem("of.3.window.days", RULE_FIELD_WRONG),
                        new Problem("of.3.test.low", RULE_FIELD_WRONG),
                        new Problem("of.4.tiers", RULE_FIELD_WRONG),
                        new Problem("of.5", RULE_FIELD_WRONG));
    }

    @Test
    void what_is_no_json_or_endlessly_deep_is_refused() {
        assertThat(RuleJson.readForm("{").problems()).containsExactly(new Problem("", RULE_UNREADABLE));
        assertThat(RuleJson.readForm("{} {}").problems()).containsExactly(new Problem("", RULE_UNREADABLE));
        assertThat(RuleJson.readForm("null").problems()).containsExactly(new Problem("", RULE_FIELD_WRONG));
        String deep = "{\"type\":\"not\",\"of\":".repeat(100) + "{\"type\":\"hasTag\",\"tag\":\"a\"}" + "}".repeat(100);
        assertThat(RuleJson.readForm(deep).problems())
                .extracting(Problem::reason)
                .containsExactly(RULE_TOO_DEEP);
        String endless = "{\"type\":\"not\",\"of\":".repeat(5_000);
        assertThat(RuleJson.readForm(endless).problems()).containsExactly(new Problem("", RULE_UNREADABLE));
    }
}
