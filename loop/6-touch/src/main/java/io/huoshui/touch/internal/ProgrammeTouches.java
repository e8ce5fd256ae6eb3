package io.huoshui.touch.internal;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger, asked about one programme. */
final class ProgrammeTouches {
    private static final String FATES = """
        select count(*) as settled, count(*) filter (where state <> 'sent') as failed from touch
         where programme = :programme and since > :since and state in ('sent', 'refused', 'unknown')""";

    private final JdbcClient jdbc;

    ProgrammeTouches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failed refused by the channel, or of unknown fate */
    record Fates(long settled, long failed) {}

    Fates fates(String programme, Instant since) {
        return jdbc.sql(FATES)
                .param("programme", programme)
                .param("since", Moments.column(since))
                .query((row, no) -> new Fates(row.getLong("settled"), row.getLong("failed")))
                .single();
    }
}
