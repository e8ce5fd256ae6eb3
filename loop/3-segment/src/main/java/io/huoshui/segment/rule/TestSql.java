package io.huoshui.segment.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;

/** A test of one value as SQL: true or false, never null. */
record TestSql(SeenSql seen, Moment moment) implements ValueTest.Cases<String> {

    /** @param form an expression of text form; null for absent */
    static String form(ValueTest test, String form, Moment moment) {
        return test.match(new TestSql(SeenSql.form(form), moment));
    }

    /** @param forms an expression that is an array of text forms; null for absent */
    static String forms(ValueTest test, String forms, Moment moment) {
        if (test instanceof ValueTest.Missing) {
            return "(" + forms + " is null)";
        }
        String passing = "len(list_filter(" + forms + ", lambda x: " + form(test, "x", moment) + "))";
        String enough = test.asksEvery() ? passing + " = len(" + forms + ")" : passing + " > 0";
        return sure(enough);
    }

    @Override
    public String exists(ValueTest.Exists test) {
        return "(" + seen.present() + ")";
    }

    @Override
    public String missing(ValueTest.Missing test) {
        return "(not " + seen.present() + ")";
    }

    @Override
    public String compare(ValueTest.Compare test) {
        return sure(seen.number() + " " + test.how().sign() + " " + Sql.number(test.with()));
    }

    @Override
    public String between(ValueTest.Between test) {
        return sure(seen.number() + " between " + Sql.number(test.low()) + " and " + Sql.number(test.high()));
    }

    @Override
    public String oneOf(ValueTest.OneOf test) {
        return Sql.isIn(seen.text(), test.values());
    }

    @Override
    public String noneOf(ValueTest.NoneOf test) {
        return "(" + sure(seen.text() + " is not null") + " and not " + Sql.isIn(seen.text(), test.values()) + ")";
    }

    @Override
    public String contains(ValueTest.Contains test) {
        return sure("contains(" + seen.text() + ", " + Sql.text(test.part()) + ")");
    }

    @Override
    public String startsWith(ValueTest.StartsWith test) {
        return sure("starts_with(" + seen.text() + ", " + Sql.text(test.start()) + ")");
    }

    @Override
    public String is(ValueTest.Is test) {
        return sure(seen.text() + " = '" + test.value() + "'");
    }

    @Override
    public String dateBetween(ValueTest.DateBetween test) {
        return either(
                seen.day() + " >= " + test.from().toEpochDay() + " and " + seen.day() + " < "
                        + test.until().toEpochDay(),
                seen.micros() + " >= " + micros(test.from()) + " and " + seen.micros() + " < " + micros(test.until()));
    }

    @Override
    public String withinLastDays(ValueTest.WithinLastDays test) {
        long today = moment.today().toEpochDay();
        long now = HistoryTables.micros(moment.now());
        long before = HistoryTables.micros(moment.now().minus(Duration.ofDays(test.days())));
        return either(
                seen.day() + " between " + (today - test.days()) + " and " + today,
                seen.micros() + " > " + before + " and " + seen.micros() + " <= " + now);
    }

    @Override
    public String anniversaryWithinDays(ValueTest.AnniversaryWithinDays test) {
        String zone = Sql.text(moment.zone().getId());
        return either(
                returns("(date '1970-01-01' + " + seen.day() + ")", test.days()),
                returns(
                        "cast(timezone(" + zone + ", timezone('UTC', make_timestamp(" + seen.micros() + "))) as date)",
                        test.days()));
    }

    /** Month and day as one number, e.g. 229, between today's and that of the last day; the turn of the year goes around. */
    private String returns(String date, int days) {
        LocalDate today = moment.today();
        LocalDate last = today.plusDays(days);
        if (days >= 365) {
            return date + " is not null";
        }
        String yearly = "month(" + date + ") * 100 + day(" + date + ")";
        int from = monthAndDay(today);
        int until = monthAndDay(last) == 228 && !Year.isLeap(last.getYear()) ? 229 : monthAndDay(last);
        String link = from <= until ? " and " : " or ";
        return "(" + yearly + " >= " + from + link + yearly + " <= " + until + ")";
    }

    private static int monthAndDay(LocalDate date) {
        return date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private long micros(LocalDate date) {
        return HistoryTables.micros(moment.startOf(date));
    }

    private static String either(String one, String other) {
        return "(" + sure(one) + " or " + sure(other) + ")";
    }

    private static String sure(String condition) {
        return "coalesce(" + condition + ", false)";
    }
}
