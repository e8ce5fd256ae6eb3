package io.huoshui.event.internal;

import io.huoshui.event.EventLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The message ids of the last 30 days, as hashes, one partition per day of receipt (UTC). */
final class EventKeyTable {
    private static final String COPY = "copy event_key (day, key_hash, body_hash, position) from stdin binary";

    private static final String FIND = """
            select key_hash, body_hash, position from event_key
            where key_hash = any(:keys) and day >= :since
            order by position""";

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

    Map<Long, List<Known>> find(long[] keys, LocalDate since) {
        Map<Long, List<Known>> found = new HashMap<>();
        database.sql(FIND).param("keys", keys).param("since", since).query(row -> {
            found.computeIfAbsent(row.getLong(1), key -> new ArrayList<>(1))
                    .add(new Known(row.getLong(2), row.getLong(3)));
        });
        return found;
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
