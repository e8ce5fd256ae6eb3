package io.huoshui.event.internal;

import io.huoshui.event.EventLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The message ids of the last 30 days, as hashes, one partition per day of receipt (UTC). */
final class EventKeyTable {
    private static final String COPY = "copy event_key (day, key_hash, body_hash, position) from stdin binary";

    private static final String FIND = """
            select key_hash, body_hash, position from event_key
            where key_hash = any(:keys) and day >= :since and day < :before
            order by position""";

    private static final String PER_DAY = """
            select day, count(*) from event_key where day >= :since group by day order by day desc""";

    private static final String KEYS = "select key_hash from event_key where day = :day";

    private static final String MAKE_DAY = "select make_event_key_day(:day)";

    private static final String PARTITIONS = """
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'event_key'::regclass
            order by c.relname""";

    private static final int FIELDS = 4;
    private static final int DAYS_TO_2000 = (int) LocalDate.of(2000, 1, 1).toEpochDay();

    private final JdbcClient database;

    EventKeyTable(JdbcClient database) {
        this.database = database;
    }

    /** A message taken before. */
    record Known(long content, long position) {}

    /** Oldest day still remembered at {@code now}. */
    static LocalDate oldestDay(Instant now) {
        return dayOf(now.minus(EventLimits.MEMORY));
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Messages with these keys, taken from day {@code since} on and before day {@code before}; oldest first. */
    void find(long[] keys, LocalDate since, LocalDate before, Map<Long, List<Known>> into) {
        if (keys.length > 0 && since.isBefore(before)) {
            database.sql(FIND)
                    .param("keys", keys)
                    .param("since", since)
                    .param("before", before)
                    .query(row -> {
                        into.computeIfAbsent(row.getLong(1), key -> new ArrayList<>(1))
                                .add(new Known(row.getLong(2), row.getLong(3)));
                    });
        }
    }

    /** Fills {@code recent} with the newest whole days, as many as have {@code keysMax} keys together. */
    void load(RecentKeys recent, LocalDate since, long keysMax) {
        record Day(LocalDate day, long keys) {}
        List<Day> days = database.sql(PER_DAY)
                .param("since", since)
                .query((row, n) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
        Deque<LocalDate> chosen = new ArrayDeque<>();
        long keys = 0;
        for (Day each : days) {
            keys += each.keys();
            if (keys > keysMax) {
                recent.coverFrom(each.day().plusDays(1));
                break;
            }
            chosen.addFirst(each.day());
        }
        for (LocalDate day : chosen) {
            database.sql(KEYS).withFetchSize(10_000).param("day", day).query(row -> {
                recent.add(row.getLong(1), day);
            });
        }
    }

    static void addRow(CopyBuffer rows, LocalDate day, long key, long content, long position) {
        rows.startRow(FIELDS);
        rows.addInt((int) day.toEpochDay() - DAYS_TO_2000);
        rows.addLong(key);
        rows.addLong(content);
        rows.addLong(position);
    }

    static void copy(Connection connection, CopyBuffer rows) throws SQLException {
        CopyIn copy = EventLogTable.startCopy(connection, COPY);
        copy.writeToCopy(rows.bytes(), 0, rows.size());
        EventLogTable.endCopy(copy);
    }

    void makeDay(LocalDate day) {
        database.sql(MAKE_DAY).param("day", day).query((row, n) -> "").list();
    }

    /** Partitions of days before {@code oldest}. */
    List<String> forgettable(LocalDate oldest) {
        String first = "event_key_" + oldest.format(DateTimeFormatter.BASIC_ISO_DATE);
        return database.sql(PARTITIONS).query(String.class).list().stream()
                .filter(name -> name.compareTo(first) < 0)
                .toList();
    }

    /** Needs a moment without readers of the table (a backup is one). */
    void drop(String partition) {
        database.sql("drop table " + partition).update();
    }
}
