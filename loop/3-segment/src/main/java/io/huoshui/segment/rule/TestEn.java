package io.huoshui.segment.rule;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said of a value in English, after its name.
 *
 * @param unit after numbers, e.g. {@code times}; may be empty
 */
record TestEn(String unit) implements ValueTest.Cases<String> {
    static String of(String name, ValueTest test, String unit) {
        return name + " " + test.match(new TestEn(unit));
    }

    static String either(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(" or "));
    }

    @Override
    public String exists(ValueTest.Exists test) {
        return "is known";
    }

    @Override
    public String missing(ValueTest.Missing test) {
        return "is not known";
    }

    @Override
    public String compare(ValueTest.Compare test) {
        return how(test) + " " + test.with().toPlainString() + spaced();
    }

    @Override
    public String between(ValueTest.Between test) {
        return "between " + test.low().toPlainString() + " and " + test.high().toPlainString() + spaced();
    }

    @Override
    public String oneOf(ValueTest.OneOf test) {
        return "is " + either(test.values());
    }

    @Override
    public String noneOf(ValueTest.NoneOf test) {
        return "is known and not " + either(test.values());
    }

    @Override
    public String contains(ValueTest.Contains test) {
        return "contains “" + test.part() + "”";
    }

    @Override
    public String startsWith(ValueTest.StartsWith test) {
        return "starts with “" + test.start() + "”";
    }

    @Override
    public String is(ValueTest.Is test) {
        return test.value() ? "is yes" : "is no";
    }

    @Override
    public String dateBetween(ValueTest.DateBetween test) {
        return "is between " + test.from() + " and " + test.until().minusDays(1);
    }

    @Override
    public String withinLastDays(ValueTest.WithinLastDays test) {
        return test.days() == 0 ? "is today" : "is within the last " + test.days() + " days";
    }

    @Override
    public String anniversaryWithinDays(ValueTest.AnniversaryWithinDays test) {
        return test.days() == 0 ? "comes round today" : "comes round within the next " + test.days() + " days";
    }

    private static String how(ValueTest.Compare test) {
        return switch (test.how()) {
            case LESS -> "less than";
            case AT_MOST -> "at most";
            case EQUAL -> "exactly";
            case NOT_EQUAL -> "not";
            case AT_LEAST -> "at least";
            case MORE -> "more than";
        };
    }

    private String spaced() {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
