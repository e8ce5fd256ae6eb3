package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.profile.PersonEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners from {@code profile_event}, content from the log. */
final class PersonEventHome implements PersonEvents {
    private static final String THEIRS = """
             from profile_event
            where profile_id = any(:people) and not repeated and position <= :upTo
              and (cardinality(:names::text[]) = 0 or (case when kind = 'track' then name else kind end) = any(:names))
            """;

    private static final String OF = "select position, profile_id" + THEIRS;

    private static final String WHEN =
            "select position, profile_id, case when kind = 'track' then name else kind end as name, occurred_at"
                    + THEIRS + " order by position";

    private static final String AFTER = """
            select position, profile_id from profile_event
            where position > :position and position <= :upTo and not repeated order by position limit :limit""";

    private final JdbcClient database;
    private final Events log;

    PersonEventHome(JdbcClient database, Events log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public List<Owned> of(Collection<Integer> people, Collection<String> names, long upTo) {
        Map<Long, Integer> owners = new TreeMap<>();
        database.sql(OF)
                .param("people", people.toArray(Integer[]::new))
                .param("names", names.toArray(String[]::new))
                .param("upTo", upTo)
                .query((row, n) -> owners.put(row.getLong(1), row.getInt(2)))
                .list();
        return read(owners);
    }

    @Override
    public List<Happened> when(Collection<Integer> people, Collection<String> names, long upTo) {
        return database.sql(WHEN)
                .param("people", people.toArray(Integer[]::new))
                .param("names", names.toArray(String[]::new))
                .param("upTo", upTo)
                .query((row, n) -> new Happened(
                        row.getInt("profile_id"),
                        row.getLong("position"),
                        row.getString("name"),
                        row.getTimestamp("occurred_at").toInstant()))
                .list();
    }

    @Override
    public List<Owned> after(long position, long upTo, int limit) {
        Map<Long, Integer> owners = new TreeMap<>();
        database.sql(AFTER)
                .param("position", position)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, n) -> owners.put(row.getLong(1), row.getInt(2)))
                .list();
        return read(owners);
    }

    private List<Owned> read(Map<Long, Integer> owners) {
        List<Owned> owned = new ArrayList<>(owners.size());
        if (!owners.isEmpty()) {
            for (Event each : log.at(owners.keySet())) {
                owned.add(new Owned(owners.getOrDefault(each.position(), 0), each));
            }
        }
        return owned;
    }
}
