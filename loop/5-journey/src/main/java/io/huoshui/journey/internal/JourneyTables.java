package io.huoshui.journey.internal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of walking. */
record JourneyTables(JourneyTable journeys, RunTable runs, StepTable steps, CountTable counts, DateTable dates) {
    static JourneyTables on(JdbcTemplate template) {
        JdbcClient jdbc = JdbcClient.create(template);
        return new JourneyTables(
                new JourneyTable(jdbc),
                new RunTable(template),
                new StepTable(template),
                new CountTable(jdbc),
                new DateTable(template));
    }
}
