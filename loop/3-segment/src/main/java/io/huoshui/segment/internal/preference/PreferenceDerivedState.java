package io.huoshui.segment.internal.preference;

import io.huoshui.base.DerivedState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Preferences and the lines they are measured by are functions of the log. */
final class PreferenceDerivedState implements DerivedState {
    private static final String DIGEST = """
        select string_agg(name || '=' || rows || ':' || content, ' ' order by name) from (
            select 'preference' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as content
              from preference as t
            union all
            select 'preference_lines', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from preference_lines as t
        ) as digests""";

    private final JdbcClient jdbc;

    PreferenceDerivedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "segment.preference";
    }

    @Override
    public void clear() {
        jdbc.sql("truncate preference, preference_lines").update();
    }

    /** Times are printed in UTC, whatever the session's zone: digests of two connections can be compared. */
    @Override
    public String digest() {
        jdbc.sql("set local time zone 'UTC'").update();
        return jdbc.sql(DIGEST).query(String.class).single();
    }
}
