package io.huoshui.experiment.internal;

import io.huoshui.base.DerivedState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of this stage are functions of the log. */
final class ExperimentDerivedState implements DerivedState {
    private static final String CLEAR = "truncate holdout, experiment, assignment, first_exposure";

    private static final String DIGEST = """
        select string_agg(name || '=' || rows || ':' || content, ' ' order by name) from (
            select 'holdout' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as content
              from holdout as t
            union all
            select 'experiment', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from experiment as t
            union all
            select 'assignment', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from assignment as t
            union all
            select 'first_exposure', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from first_exposure as t
        ) as digests""";

    private final JdbcClient jdbc;

    ExperimentDerivedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "experiment";
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
    }

    /** Times are printed in UTC, whatever the session's zone: digests of two connections can be compared. */
    @Override
    public String digest() {
        jdbc.sql("set local time zone 'UTC'").update();
        return jdbc.sql(DIGEST).query(String.class).single();
    }
}
