package io.huoshui.profile.internal;

import io.huoshui.profile.CountedPeople;
import io.huoshui.profile.PeopleBehind;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the people behind a number. */
final class CountedQueries implements PeopleBehind {
    private final JdbcClient jdbc;
    private final ZoneId zone;

    CountedQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public long count(CountedPeople people) {
        CountedSql counted = CountedSql.of(people, zone);
        return jdbc.sql("select count(*) from (" + counted.ids() + ") as behind")
                .params(counted.params())
                .query(Long.class)
                .single();
    }
}
