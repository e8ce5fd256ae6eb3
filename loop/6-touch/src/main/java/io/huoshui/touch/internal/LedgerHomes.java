package io.huoshui.touch.internal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of this stage. */
record LedgerHomes(
        LedgerTable ledger,
        DueTable due,
        DispatchTable dispatch,
        OptOutTable optOuts,
        SuppressionTable suppressions,
        BreakerTable breaker,
        TouchSettingsTable settings,
        PersonLocks locks) {
    static LedgerHomes on(JdbcTemplate template) {
        JdbcClient jdbc = JdbcClient.create(template);
        return new LedgerHomes(
                new LedgerTable(template),
                new DueTable(jdbc),
                new DispatchTable(template),
                new OptOutTable(jdbc),
                new SuppressionTable(jdbc),
                new BreakerTable(jdbc),
                new TouchSettingsTable(jdbc),
                new PersonLocks(jdbc));
    }
}
