package io.huoshui.touch.internal;

import io.huoshui.base.DerivedState;
import io.huoshui.event.Events;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of this stage only the settings are made of the log. While it is applied again people are half known: nothing is sent until the loop is
 * back where it was. (Should the very last event be one the loop parks, that is until the next one.)
 */
final class TouchDerivedState implements DerivedState {
    private static final String DIGEST = """
        select string_agg(name || '=' || rows || ':' || content, ' ' order by name) from (
            select 'touch_settings' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as content
              from touch_settings as t
            union all
            select 'frequency_cap', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from frequency_cap as t
            union all
            select 'channel_rate', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from channel_rate as t
        ) as digests""";

    private final JdbcClient jdbc;
    private final TouchSettingsTable settings;
    private final BreakerTable breaker;
    private final Events log;

    TouchDerivedState(JdbcClient jdbc, TouchSettingsTable settings, BreakerTable breaker, Events log) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.breaker = breaker;
        this.log = log;
    }

    @Override
    public String name() {
        return "touch";
    }

    @Override
    public void clear() {
        settings.clear();
        long head = log.head();
        if (head > 0) {
            breaker.rebuildingTo(head);
        }
    }

    @Override
    public String digest() {
        return jdbc.sql(DIGEST).query(String.class).single();
    }
}
