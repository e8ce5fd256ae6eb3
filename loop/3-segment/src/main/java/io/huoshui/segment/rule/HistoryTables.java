package io.huoshui.segment.rule;

import io.huoshui.base.Fields;
import io.huoshui.profile.Consent;
import io.huoshui.profile.Profile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of the history store that {@link HistorySql} reads, and the text form of values in them. A value is told how it can be seen
 * by its first letter, so that SQL parses nothing foreign: {@code n12.5} a number · {@code m12.5 12.50} a text that is one · {@code d20590
 * 2026-05-17} a day (counted from 1970) · {@code i1790000000000000 2026-09-21T…} a moment (microseconds from 1970) · {@code s杭州} any
 * other text or flag · {@code o} an object or array.
 */
public final class HistoryTables {
    /** Changes when tables or text forms do: a store of another version is built anew. It depends on the brand's zone too. */
    public static final int VERSION = 1;

    /**
     * Every customer event that counts (not repeated, not withdrawn), with its owner of now. {@code name} as in {@link
     * io.huoshui.profile.DayCount.Key}; {@code occurred_at} in UTC; {@code properties} by {@link #properties}.
     */
    public static final String EVENT = """
            create table event (
                position    bigint not null,
                profile_id  integer not null,
                name        varchar not null,
                occurred_at timestamp not null,
                properties  varchar not null
            )""";

    /**
     * Everyone living. Days are the brand's. Tiers by {@link io.huoshui.segment.Tier#word}, segments by {@link
     * io.huoshui.segment.RfmSegment#code}; predictions null when data is too thin; {@code traits} by {@link #traits}, {@code identities}
     * the namespaces, {@code consents} by {@link #consent}, {@code preferences} the confidence by preference.
     */
    public static final String PERSON = """
            create table person (
                profile_id           integer not null,
                first_seen_on        date not null,
                last_interaction_on  date,
                last_order_on        date,
                orders               integer not null,
                revenue_net          decimal(38, 6) not null,
                revenue_gross        decimal(38, 6) not null,
                average_order_value  decimal(38, 6),
                tier                 varchar,
                segment              varchar,
                r_score              tinyint,
                f_score              tinyint,
                m_score              tinyint,
                p_alive              decimal(38, 6),
                expected_orders_30d  decimal(38, 6),
                expected_orders_90d  decimal(38, 6),
                expected_orders_365d decimal(38, 6),
                expected_spend       decimal(38, 6),
                residual_ltv         decimal(38, 6),
                days_to_next_order   decimal(38, 6),
                traits               varchar not null,
                identities           varchar[] not null,
                consents             varchar[] not null,
                tags                 varchar[] not null,
                audiences            varchar[] not null,
                preferences          map(varchar, double) not null
            )""";

    /** People of whom only changed where they belong, to be told to {@link #PERSON} by {@link #REGROUP}. */
    public static final String REGROUPED =
            "create temporary table regrouped (profile_id integer not null, tags varchar[] not null, audiences varchar[] not null)";

    public static final String REGROUP = """
            update person set tags = r.tags, audiences = r.audiences from temp.main.regrouped r where person.profile_id = r.profile_id""";

    /** How a value of text form {@code v} is seen; null when it cannot be. */
    private static final List<String> MACROS = List.of("""
            create or replace macro value_text(v) as
                case left(v, 1) when 's' then substr(v, 2) when 'n' then substr(v, 2)
                when 'o' then null else substr(v, instr(v, ' ') + 1) end""", """
            create or replace macro value_number(v) as
                case left(v, 1) when 'n' then cast(substr(v, 2) as decimal(38, 6))
                when 'm' then cast(split_part(substr(v, 2), ' ', 1) as decimal(38, 6)) end""", """
            create or replace macro value_day(v) as
                case left(v, 1) when 'd' then cast(split_part(substr(v, 2), ' ', 1) as integer) end""", """
            create or replace macro value_micros(v) as
                case left(v, 1) when 'i' then cast(split_part(substr(v, 2), ' ', 1) as bigint) end""");

    private HistoryTables() {}

    /** Statements that make an empty store. */
    public static List<String> ddl() {
        return Stream.concat(List.of(EVENT, PERSON).stream(), MACROS.stream()).toList();
    }

    /** A JSON object from {@linkplain PropertyPath#all path} to text form, or to an array of them when the path is a list. */
    public static String properties(Fields properties) {
        StringBuilder json = new StringBuilder("{");
        PropertyPath.all(properties).forEach((path, values) -> {
            separate(json);
            quote(json, path).append(':');
            if (PropertyPath.isList(path)) {
                array(json, values);
            } else {
                quote(json, form(values.get(0)));
            }
        });
        return json.append('}').toString();
    }

    /** A JSON object from trait to text form. */
    public static String traits(Map<String, Profile.Trait> traits) {
        StringBuilder json = new StringBuilder("{");
        traits.forEach((name, trait) -> {
            separate(json);
            quote(json, name).append(':');
            quote(json, form(Value.of(trait.value())));
        });
        return json.append('}').toString();
    }

    /** Element of {@code consents}, e.g. {@code marketing|sms|granted}. */
    public static String consent(Consent.Scope scope, boolean granted) {
        return scope.purpose() + "|" + scope.channel() + "|" + (granted ? "granted" : "withdrawn");
    }

    static String form(Value value) {
        String text = value.text();
        if (text == null) {
            return "o";
        }
        if (value.number() != null) {
            String plain = value.number().toPlainString();
            return plain.equals(text) ? "n" + plain : "m" + plain + " " + text;
        }
        if (value.day() != null) {
            return "d" + value.day().toEpochDay() + " " + text;
        }
        return value.instant() != null ? "i" + micros(value.instant()) + " " + text : "s" + text;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < ' ') {
                json.append(String.format("\\u%04x", (int) each));
            } else {
                json.append(each);
            }
        }
        return json.append('"');
    }

    private static void array(StringBuilder json, List<Value> values) {
        json.append('[');
        for (Iterator<Value> rest = values.iterator(); rest.hasNext(); ) {
            quote(json, form(rest.next()));
            json.append(rest.hasNext() ? "," : "");
        }
        json.append(']');
    }

    private static void separate(StringBuilder json) {
        if (json.length() > 1) {
            json.append(',');
        }
    }
}
