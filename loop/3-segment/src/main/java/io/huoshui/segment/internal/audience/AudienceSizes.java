package io.huoshui.segment.internal.audience;

import io.huoshui.base.Brand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How large was an audience at the end of each day? Reckoned back from today by who came and who left. */
class AudienceSizes {
    private static final int MOST_DAYS = 90;

    private static final String NET_BY_DAY = """
        select (at at time zone :zone)::date as day, sum(case when entered then 1 else -1 end) as net
          from membership_change where kind = 'audience' and id = :id group by 1""";

    private final JdbcClient jdbc;
    private final Brand brand;
    private final Clock clock;

    AudienceSizes(JdbcClient jdbc, Brand brand, Clock clock) {
        this.jdbc = jdbc;
        this.brand = brand;
        this.clock = clock;
    }

    record SizeOfDay(LocalDate day, long people) {}

    /** Oldest first, from the day of the first member on, at most 90 days. */
    List<SizeOfDay> of(String audience, long today) {
        NavigableMap<LocalDate, Long> net = new TreeMap<>();
        jdbc.sql(NET_BY_DAY)
                .param("zone", brand.zone().getId())
                .param("id", audience)
                .query((row, no) -> net.put(row.getObject("day", LocalDate.class), row.getLong("net")))
                .list();
        List<SizeOfDay> sizes = new ArrayList<>();
        LocalDate day = brand.dayOf(clock.instant());
        long people = today;
        while (!net.isEmpty() && !day.isBefore(net.firstKey()) && sizes.size() < MOST_DAYS) {
            sizes.add(new SizeOfDay(day, Math.max(0, people)));
            people -= net.getOrDefault(day, 0L);
            day = day.minusDays(1);
        }
        Collections.reverse(sizes);
        return sizes;
    }
}
