package io.huoshui.segment.rule;

import io.huoshui.event.TrackName;
import io.huoshui.segment.Activity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The leaves that look into events, as SQL conditions on {@code profile_id}. Events are {@code e}. */
record EventSql(Moment moment) {
    private static final long DAY_MICROS = Duration.ofDays(1).toMillis() * 1_000;

    /** @param since by name: after when; {@link Instant#MIN} for whenever */
    static String happened(Map<String, Instant> since) {
        return since.entrySet().stream()
                .map(each -> "e.name = " + Sql.text(each.getKey())
                        + (each.getValue().equals(Instant.MIN)
                                ? ""
                                : " and e.occurred_at > " + Sql.moment(each.getValue())))
                .collect(Collectors.joining(" or "));
    }

    String metric(Rule.Metric rule) {
        String grouped = "select e.profile_id, " + aggregate(rule) + " as v from "
                + facts(rule.of(), rule.window(), rule.window() instanceof Window.After)
                + " group by e.profile_id";
        return havingPassed(test(rule, "v"), passesNothing(rule), grouped);
    }

    String interactions(ValueTest test) {
        List<String> names = Arrays.stream(TrackName.values())
                .filter(TrackName::isInteraction)
                .map(TrackName::wire)
                .toList();
        String grouped = "select profile_id, count(*) as v from event e where " + Sql.isIn("e.name", names)
                + " and e.occurred_at >= "
                + Sql.moment(moment.startOf(moment.today().minusDays(Activity.WINDOW_DAYS - 1L)))
                + " and e.occurred_at < "
                + Sql.moment(moment.startOf(moment.today().plusDays(1)))
                + " group by profile_id";
        boolean nothing = test.passes(List.of(Value.exactly(BigDecimal.ZERO)), moment.now(), moment.zone());
        return havingPassed(test.match(new TestSql(SeenSql.number("v"), moment)), nothing, grouped);
    }

    String sequence(Rule.Sequence rule) {
        String firsts = "select e.profile_id, epoch_us(e.occurred_at) as us, " + Sql.KEY + " as k from "
                + facts(rule.first(), rule.window(), false);
        String thens = "select e.profile_id, epoch_us(e.occurred_at) as us, " + Sql.KEY + " as k from event e where "
                + selected(rule.then());
        String over = "f.us + " + rule.withinDays() * DAY_MICROS;
        String followed = "coalesce(t.us < " + over + ", false)";
        String wanted = rule.negated()
                ? "not " + followed + " and " + over + " <= " + HistoryTables.micros(moment.now())
                : followed;
        return "profile_id in (select f.profile_id from (" + firsts + ") f asof left join (" + thens
                + ") t on f.profile_id = t.profile_id and f.k < t.k where " + wanted + ")";
    }

    String inGroup(Rule.InGroup rule) {
        String joined = TrackName.GROUP_JOINED.wire();
        String chosen = rule.groups().isEmpty() ? "g is not null" : Sql.isIn("g", rule.groups());
        return "profile_id in (select profile_id from (select e.profile_id, " + propertyText(ProgrammeEvents.GROUP)
                + " as g, arg_max(e.name, " + Sql.KEY + ") as last from event e where "
                + named(joined, TrackName.GROUP_LEFT.wire()) + " group by e.profile_id, g) where " + chosen
                + " and last = " + Sql.text(joined) + ")";
    }

    String cameThrough(Rule.CameThrough rule) {
        String scanned = TrackName.CHANNEL_CODE_SCANNED.wire();
        return "profile_id in (select profile_id from (select profile_id, arg_min(c, k) as c from (select e.profile_id, "
                + Sql.KEY + " as k, case e.name when " + Sql.text(scanned) + " then "
                + propertyText(ProgrammeEvents.CODE) + " else " + propertyText(ProgrammeEvents.STATE)
                + " end as c from event e where " + named(scanned, TrackName.CONTACT_ADDED.wire())
                + ") where c is not null group by profile_id) where " + Sql.isIn("c", rule.codes()) + ")";
    }

    String inJourney(Rule.InJourney rule) {
        String ours = "select e.profile_id, arg_max(e.name, " + Sql.KEY + ") as last from event e where "
                + named(ProgrammeEvents.JOURNEY_ENTERED, ProgrammeEvents.JOURNEY_FINISHED) + " and "
                + propertyText(ProgrammeEvents.JOURNEY) + " = " + Sql.text(rule.journey()) + " group by e.profile_id";
        return switch (rule.state()) {
            case NEVER -> "profile_id not in (select profile_id from (" + ours + "))";
            case IN -> lastWas(ours, ProgrammeEvents.JOURNEY_ENTERED);
            case FINISHED -> lastWas(ours, ProgrammeEvents.JOURNEY_FINISHED);
        };
    }

    String inExperiment(Rule.InExperiment rule) {
        String arm = rule.arm() == null
                ? ""
                : " and " + propertyText(ProgrammeEvents.VARIATION) + " = " + Sql.text(rule.arm());
        return "profile_id in (select e.profile_id from event e where " + named(ProgrammeEvents.EXPERIMENT_VIEWED)
                + " and " + propertyText(ProgrammeEvents.EXPERIMENT) + " = " + Sql.text(rule.experiment()) + arm + ")";
    }

    private static String lastWas(String ours, String event) {
        return "profile_id in (select profile_id from (" + ours + ") where last = " + Sql.text(event) + ")";
    }

    /** Who is in no group has nothing; when nothing passes, all are meant but the groups that fail. */
    private static String havingPassed(String passes, boolean nothingPasses, String grouped) {
        return nothingPasses
                ? "profile_id not in (select profile_id from (" + grouped + ") where not " + passes + ")"
                : "profile_id in (select profile_id from (" + grouped + ") where " + passes + ")";
    }

    private boolean passesNothing(Rule.Metric rule) {
        List<Value> nothing = rule.window() instanceof Window.After
                ? List.of()
                : new Tally(rule.aggregate(), rule.property(), List.of()).values(0);
        return rule.test().passes(nothing, moment.now(), moment.zone());
    }

    private String aggregate(Rule.Metric rule) {
        String property = rule.property();
        if (property == null) {
            return switch (rule.aggregate()) {
                case FIRST -> "min(e.occurred_at)";
                case LAST -> "max(e.occurred_at)";
                case COUNT, SUM, DISTINCT -> "count(e.position)";
            };
        }
        return PropertyPath.isList(property)
                ? overLists(rule.aggregate(), Sql.listField("e.properties", property))
                : overForms(rule.aggregate(), Sql.field("e.properties", property));
    }

    private static String overForms(Rule.Aggregate aggregate, String form) {
        return switch (aggregate) {
            case COUNT -> "count(e.position)";
            case SUM -> "coalesce(sum(value_number(" + form + ")), 0)";
            case DISTINCT -> "count(distinct value_text(" + form + "))";
            case FIRST -> "arg_min({'v': " + form + "}, " + Sql.KEY + ").v";
            case LAST -> "arg_max({'v': " + form + "}, " + Sql.KEY + ").v";
        };
    }

    private static String overLists(Rule.Aggregate aggregate, String forms) {
        return switch (aggregate) {
            case COUNT -> "count(e.position)";
            case SUM -> "coalesce(sum(list_sum(list_transform(" + forms + ", lambda x: value_number(x)))), 0)";
            case DISTINCT ->
                "coalesce(len(list_distinct(flatten(list(list_transform(" + forms
                        + ", lambda x: value_text(x)))))), 0)";
            case FIRST -> "arg_min({'v': " + forms + "}, " + Sql.KEY + ").v";
            case LAST -> "arg_max({'v': " + forms + "}, " + Sql.KEY + ").v";
        };
    }

    private String test(Rule.Metric rule, String value) {
        String property = rule.property();
        boolean one = rule.aggregate() == Rule.Aggregate.FIRST || rule.aggregate() == Rule.Aggregate.LAST;
        if (!one) {
            return rule.test().match(new TestSql(SeenSql.number(value), moment));
        }
        if (property == null) {
            return rule.test().match(new TestSql(SeenSql.moment(value), moment));
        }
        return PropertyPath.isList(property)
                ? TestSql.forms(rule.test(), value, moment)
                : TestSql.form(rule.test(), value, moment);
    }

    /** FROM and WHERE of the events selected in a window; {@code everyAnchor} keeps people who did nothing after theirs. */
    private String facts(Selector selector, Window window, boolean everyAnchor) {
        if (!(window instanceof Window.After after)) {
            return "event e where " + selected(selector) + within(window);
        }
        String anchors = "(select e.profile_id, min(" + Sql.KEY
                + ") as k, min(epoch_us(e.occurred_at)) as us from event e where " + selected(after.anchor())
                + " group by e.profile_id)";
        String inside = selected(selector) + " and " + Sql.KEY + " > a.k and epoch_us(e.occurred_at) < a.us + "
                + after.days() * DAY_MICROS;
        String matched = "(select a.profile_id as profile_id, e.position, e.occurred_at, e.properties from " + anchors
                + " a " + (everyAnchor ? "left join" : "join") + " event e on e.profile_id = a.profile_id and " + inside
                + ")";
        return matched + " e";
    }

    private String within(Window window) {
        if (window instanceof Window.LastDays last) {
            return " and e.occurred_at > " + Sql.moment(moment.now().minus(Duration.ofDays(last.days())));
        }
        if (window instanceof Window.Dates dates) {
            return " and e.occurred_at >= " + Sql.moment(moment.startOf(dates.from())) + " and e.occurred_at < "
                    + Sql.moment(moment.startOf(dates.until()));
        }
        return "";
    }

    private String selected(Selector selector) {
        return named(selector.event())
                + selector.where().stream().map(each -> " and " + where(each)).collect(Collectors.joining());
    }

    private String where(Selector.Where where) {
        return PropertyPath.isList(where.property())
                ? TestSql.forms(where.test(), Sql.listField("e.properties", where.property()), moment)
                : TestSql.form(where.test(), Sql.field("e.properties", where.property()), moment);
    }

    private String named(String... events) {
        return "e.name in " + Arrays.stream(events).map(Sql::text).collect(Collectors.joining(", ", "(", ")"))
                + " and e.occurred_at <= " + Sql.moment(moment.now());
    }

    private static String propertyText(String property) {
        return "value_text(" + Sql.field("e.properties", property) + ")";
    }
}
