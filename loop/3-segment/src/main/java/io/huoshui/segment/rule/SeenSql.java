package io.huoshui.segment.rule;

/**
 * SQL for the ways a {@link Value} is seen; each expression is null when it cannot be seen so.
 *
 * @param present never null
 */
record SeenSql(String present, String text, String number, String day, String micros) {
    /** @param form an expression of text form */
    static SeenSql form(String form) {
        return new SeenSql(
                form + " is not null",
                "value_text(" + form + ")",
                "value_number(" + form + ")",
                "value_day(" + form + ")",
                "value_micros(" + form + ")");
    }

    static SeenSql number(String number) {
        return new SeenSql(number + " is not null", Sql.plain(number), number, "null::integer", "null::bigint");
    }

    static SeenSql moment(String timestamp) {
        return new SeenSql(
                timestamp + " is not null",
                "null::varchar",
                "null::decimal(38, 6)",
                "null::integer",
                "epoch_us(" + timestamp + ")");
    }
}
