package io.huoshui.journey.internal;

import io.huoshui.base.DerivedState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this stage makes of the log; drafts are no part of it. */
final class JourneyDerivedState implements DerivedState {
    private static final String CLEAR = """
        truncate journey, journey_version, journey_run, journey_step, journey_count, journey_date""";

    private static final String DIGEST = """
        select string_agg(name || '=' || rows || ':' || content, ' ' order by name) from (
            select 'journey' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as content from journey as t
            union all
            select 'journey_version', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from journey_version as t
            union all
            select 'journey_run', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from journey_run as t
            union all
            select 'journey_step', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from journey_step as t
            union all
            select 'journey_count', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from journey_count as t
            union all
            select 'journey_date', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from journey_date as t
        ) as digests""";

    private final JdbcClient jdbc;
    private final InForce.Definitions definitions;

    JourneyDerivedState(JdbcClient jdbc, InForce.Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
        definitions.forget();
    }

    /** Times are printed in UTC, whatever the session's zone. */
    @Override
    public String digest() {
        jdbc.sql("set local time zone 'UTC'").update();
        return jdbc.sql(DIGEST).query(String.class).single();
    }
}
