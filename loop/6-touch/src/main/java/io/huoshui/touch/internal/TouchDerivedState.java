package io.huoshui.touch.internal;

import io.huoshui.base.DerivedState;
import io.huoshui.event.Events;
import io.huoshui.web.DerivedTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of this stage only the settings are made of the log. While it is applied again people are half known: nothing is sent until the loop is
 * back where it was. (Should the very last event be one the loop parks, that is until the next one.)
 */
final class TouchDerivedState implements DerivedState {
    private final DerivedTables tables;
    private final TouchSettingsTable settings;
    private final BreakerTable breaker;
    private final Events log;

    TouchDerivedState(JdbcClient jdbc, TouchSettingsTable settings, BreakerTable breaker, Events log) {
        tables = new DerivedTables(jdbc, "touch", "channel_rate", "frequency_cap", "touch_settings");
        this.settings = settings;
        this.breaker = breaker;
        this.log = log;
    }

    @Override
    public String name() {
        return tables.name();
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
        return tables.digest();
    }
}
