package io.huoshui.segment.internal.rule;

import io.huoshui.segment.internal.rule.WriteRule.Form;
import io.huoshui.segment.rule.ValueTest;
import java.util.Map;

/** A test of a value into its JSON form. */
final class WriteTest implements ValueTest.Cases<Map<String, Object>> {
    @Override
    public Map<String, Object> exists(ValueTest.Exists test) {
        return Form.of("exists").done();
    }

    @Override
    public Map<String, Object> missing(ValueTest.Missing test) {
        return Form.of("missing").done();
    }

    @Override
    public Map<String, Object> compare(ValueTest.Compare test) {
        return Form.of("compare")
                .with("how", Words.COMPARISONS.of(test.how()))
                .with("with", test.with())
                .done();
    }

    @Override
    public Map<String, Object> between(ValueTest.Between test) {
        return Form.of("between")
                .with("low", test.low())
                .with("high", test.high())
                .done();
    }

    @Override
    public Map<String, Object> oneOf(ValueTest.OneOf test) {
        return Form.of("oneOf").texts("values", test.values()).done();
    }

    @Override
    public Map<String, Object> noneOf(ValueTest.NoneOf test) {
        return Form.of("noneOf").texts("values", test.values()).done();
    }

    @Override
    public Map<String, Object> contains(ValueTest.Contains test) {
        return Form.of("contains").with("part", test.part()).done();
    }

    @Override
    public Map<String, Object> startsWith(ValueTest.StartsWith test) {
        return Form.of("startsWith").with("start", test.start()).done();
    }

    @Override
    public Map<String, Object> is(ValueTest.Is test) {
        return Form.of("is").with("value", test.value()).done();
    }

    @Override
    public Map<String, Object> dateBetween(ValueTest.DateBetween test) {
        return Form.of("dateBetween")
                .with("from", test.from().toString())
                .with("until", test.until().toString())
                .done();
    }

    @Override
    public Map<String, Object> withinLastDays(ValueTest.WithinLastDays test) {
        return Form.of("withinLastDays").with("days", test.days()).done();
    }

    @Override
    public Map<String, Object> anniversaryWithinDays(ValueTest.AnniversaryWithinDays test) {
        return Form.of("anniversaryWithinDays").with("days", test.days()).done();
    }
}
