package io.huoshui.web;

import io.huoshui.base.DerivedState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Derived state that is nothing but tables: emptied together, digested row by row. */
public final class DerivedTables implements DerivedState {
    private final JdbcClient jdbc;
    private final String name;
    private final List<String> tables;

    /** @param tables names from our own code, in the order the digest prints them */
    public DerivedTables(JdbcClient jdbc, String name, String... tables) {
        this.jdbc = jdbc;
        this.name = name;
        this.tables = List.of(tables);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void clear() {
        jdbc.sql("truncate " + String.join(", ", tables)).update();
    }

    /** Times are printed in UTC, whatever the session's zone: digests of two connections can be compared. */
    @Override
    public String digest() {
        jdbc.sql("set local time zone 'UTC'").update();
        return String.join(" ", tables.stream().map(this::digestOf).toList());
    }

    private String digestOf(String table) {
        String rows = jdbc.sql("select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from "
                        + table + " t")
                .query(String.class)
                .single();
        return table + "=" + rows;
    }
}
