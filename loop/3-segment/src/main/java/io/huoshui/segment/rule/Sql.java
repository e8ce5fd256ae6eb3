package io.huoshui.segment.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of DuckDB SQL; foreign texts go in as literals only. */
final class Sql {
    /** Orders events by time, then position, as one number. */
    static final String KEY = "(epoch_us(e.occurred_at)::hugeint * 10000000000000000000 + e.position)";

    private Sql() {}

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String number(BigDecimal number) {
        return "cast('" + number.toPlainString() + "' as decimal(38, 6))";
    }

    static String moment(Instant instant) {
        return "make_timestamp(" + HistoryTables.micros(instant) + ")";
    }

    static String isIn(String expression, Collection<String> texts) {
        return texts.isEmpty()
                ? "false"
                : "coalesce(" + expression + " in ("
                        + texts.stream().sorted().map(Sql::text).collect(Collectors.joining(", ")) + "), false)";
    }

    /** The text form under a key of a JSON column; an array of them for a list path. */
    static String field(String column, String key) {
        String pointer = text("/" + key.replace("~", "~0").replace("/", "~1"));
        return "json_extract_string(" + column + ", " + pointer + ")";
    }

    static String listField(String column, String key) {
        String pointer = text("/" + key.replace("~", "~0").replace("/", "~1"));
        return "cast(json_extract(" + column + ", " + pointer + ") as varchar[])";
    }

    /** A number as {@link Value} writes it. */
    static String plain(String number) {
        return "rtrim(rtrim(cast(cast(" + number + " as decimal(38, 6)) as varchar), '0'), '.')";
    }
}
