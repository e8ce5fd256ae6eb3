package io.huoshui.segment.rule;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said of a value in Chinese, after its name.
 *
 * @param unit after numbers, e.g. {@code 次}; may be empty
 */
record TestZh(String unit) implements ValueTest.Cases<String> {
    static String of(String name, ValueTest test, String unit) {
        if (test instanceof ValueTest.Exists) {
            return "有" + name;
        }
        if (test instanceof ValueTest.Missing) {
            return "没有" + name;
        }
        return name + test.match(new TestZh(unit));
    }

    static String either(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining("或"));
    }

    @Override
    public String exists(ValueTest.Exists test) {
        return "有值";
    }

    @Override
    public String missing(ValueTest.Missing test) {
        return "没有值";
    }

    @Override
    public String compare(ValueTest.Compare test) {
        String how = switch (test.how()) {
            case LESS -> "少于";
            case AT_MOST -> "不超过";
            case EQUAL -> "等于";
            case NOT_EQUAL -> "不等于";
            case AT_LEAST -> "至少";
            case MORE -> "多于";
        };
        return how + " " + test.with().toPlainString() + spaced();
    }

    @Override
    public String between(ValueTest.Between test) {
        return "在 " + test.low().toPlainString() + " 到 " + test.high().toPlainString() + spaced()
                + (unit.isEmpty() ? " " : "") + "之间";
    }

    @Override
    public String oneOf(ValueTest.OneOf test) {
        return "是" + either(test.values());
    }

    @Override
    public String noneOf(ValueTest.NoneOf test) {
        return "已知且不是" + either(test.values());
    }

    @Override
    public String contains(ValueTest.Contains test) {
        return "包含「" + test.part() + "」";
    }

    @Override
    public String startsWith(ValueTest.StartsWith test) {
        return "以「" + test.start() + "」开头";
    }

    @Override
    public String is(ValueTest.Is test) {
        return test.value() ? "为是" : "为否";
    }

    @Override
    public String dateBetween(ValueTest.DateBetween test) {
        return "在 " + test.from() + " 至 " + test.until().minusDays(1) + " 之间";
    }

    @Override
    public String withinLastDays(ValueTest.WithinLastDays test) {
        return test.days() == 0 ? "就在今天" : "在最近 " + test.days() + " 天内";
    }

    @Override
    public String anniversaryWithinDays(ValueTest.AnniversaryWithinDays test) {
        return test.days() == 0 ? "（按周年）就在今天" : "（按周年）在未来 " + test.days() + " 天内";
    }

    private String spaced() {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
