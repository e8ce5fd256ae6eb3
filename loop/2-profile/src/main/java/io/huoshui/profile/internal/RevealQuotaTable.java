package io.huoshui.profile.internal;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many values each operator revealed on a day. */
final class RevealQuotaTable {
    private static final String TAKE = """
            insert into reveal_quota as q (actor, day, revealed) values (:actor, :day, 1)
            on conflict (actor, day) do update set revealed = q.revealed + 1 where q.revealed < :max""";

    private final JdbcClient database;

    RevealQuotaTable(JdbcClient database) {
        this.database = database;
    }

    /** False when the day's {@code max} is used up; exact under concurrency. */
    boolean take(String actor, LocalDate day, int max) {
        return database.sql(TAKE)
                        .param("actor", actor)
                        .param("day", day)
                        .param("max", max)
                        .update()
                == 1;
    }
}
