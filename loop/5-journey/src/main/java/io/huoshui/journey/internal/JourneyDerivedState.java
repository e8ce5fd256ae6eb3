package io.huoshui.journey.internal;

import io.huoshui.base.DerivedState;
import io.huoshui.web.DerivedTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this stage makes of the log; drafts are no part of it. */
final class JourneyDerivedState implements DerivedState {
    private final DerivedTables tables;
    private final InForce.Definitions definitions;

    JourneyDerivedState(JdbcClient jdbc, InForce.Definitions definitions) {
        tables = new DerivedTables(
                jdbc,
                "journey",
                "journey",
                "journey_count",
                "journey_date",
                "journey_run",
                "journey_step",
                "journey_version");
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return tables.name();
    }

    @Override
    public void clear() {
        tables.clear();
        definitions.forget();
    }

    @Override
    public String digest() {
        return tables.digest();
    }
}
