package io.huoshui.segment.rule;

import io.huoshui.segment.SegmentReason;

/** Is this test of a value one that can be asked? Answers with the problems it added to. */
record CheckTest(Problems problems) implements ValueTest.Cases<Problems> {
    @Override
    public Problems exists(ValueTest.Exists test) {
        return problems;
    }

    @Override
    public Problems missing(ValueTest.Missing test) {
        return problems;
    }

    @Override
    public Problems compare(ValueTest.Compare test) {
        problems.number("with", test.with());
        return problems;
    }

    @Override
    public Problems between(ValueTest.Between test) {
        problems.number("low", test.low());
        problems.number("high", test.high());
        problems.unless(test.low().compareTo(test.high()) <= 0, "high", SegmentReason.RULE_RANGE);
        return problems;
    }

    @Override
    public Problems oneOf(ValueTest.OneOf test) {
        problems.someTexts("values", test.values());
        return problems;
    }

    @Override
    public Problems noneOf(ValueTest.NoneOf test) {
        problems.someTexts("values", test.values());
        return problems;
    }

    @Override
    public Problems contains(ValueTest.Contains test) {
        problems.text("part", test.part());
        return problems;
    }

    @Override
    public Problems startsWith(ValueTest.StartsWith test) {
        problems.text("start", test.start());
        return problems;
    }

    @Override
    public Problems is(ValueTest.Is test) {
        return problems;
    }

    @Override
    public Problems dateBetween(ValueTest.DateBetween test) {
        problems.dates(test.from(), test.until());
        return problems;
    }

    @Override
    public Problems withinLastDays(ValueTest.WithinLastDays test) {
        problems.range("days", test.days(), 0, RuleLimits.DAYS_MAX);
        return problems;
    }

    @Override
    public Problems anniversaryWithinDays(ValueTest.AnniversaryWithinDays test) {
        problems.range("days", test.days(), 0, RuleLimits.ANNIVERSARY_DAYS_MAX);
        return problems;
    }
}
