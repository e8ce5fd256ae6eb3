package io.huoshui.segment.internal.history;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.segment.internal.membership.PersonPast;
import io.huoshui.segment.rule.HistorySql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * The events of many people, in one pass over the history store: all that is asked for, sorted by person, taken some people at a time. Sees
 * the store as it was when it was opened, whatever is fed to it meanwhile. Used by one thread at a time.
 */
public final class HistoryPasts implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final IntIterator people;
    private final Set<String> contents;
    private final Events log;
    private boolean more;

    /** Some of the people, and the pasts of those of them who have any. */
    public record Chunk(RoaringBitmap people, Map<Integer, PersonPast> pasts) {}

    /** @param connection closed with this */
    HistoryPasts(
            Connection connection, RoaringBitmap people, Map<String, Instant> since, Set<String> contents, Events log)
            throws SQLException {
        this.connection = connection;
        this.people = people.getIntIterator();
        this.contents = contents;
        this.log = log;
        statement = connection.createStatement();
        // of millions of rows only those are in memory that are looked at
        statement.execute("set jdbc_stream_results = true");
        rows = statement.executeQuery(HistorySql.selectEvents(since, people.first(), people.last()));
        more = rows.next();
    }

    /**
     * The next people in id order, at most so many; empty when all were given.
     *
     * @throws HistoryStore.Unavailable when the store cannot go on
     */
    public Optional<Chunk> next(int atOnce) {
        RoaringBitmap some = new RoaringBitmap();
        for (int n = 0; n < atOnce && people.hasNext(); n++) {
            some.add(people.next());
        }
        try {
            return some.isEmpty() ? Optional.empty() : Optional.of(new Chunk(some, pasts(some)));
        } catch (SQLException broken) {
            throw new HistoryStore.Unavailable(broken);
        }
    }

    private Map<Integer, PersonPast> pasts(RoaringBitmap some) throws SQLException {
        Map<Integer, PersonPast> pasts = new HashMap<>();
        Map<Long, Integer> whole = new TreeMap<>();
        int last = some.last();
        for (; more && rows.getInt(1) <= last; more = rows.next()) {
            int person = rows.getInt(1);
            if (some.contains(person)) {
                long position = rows.getLong(2);
                String name = rows.getString(3);
                if (contents.contains(name)) {
                    whole.put(position, person);
                } else {
                    past(pasts, person).add(HistoryRows.fact(position, name, rows.getLong(4)));
                }
            }
        }
        for (Event each : whole.isEmpty() ? Set.<Event>of() : log.at(whole.keySet())) {
            past(pasts, whole.getOrDefault(each.position(), 0)).add(PersonPast.fact(each));
        }
        return pasts;
    }

    private static PersonPast past(Map<Integer, PersonPast> pasts, int person) {
        return pasts.computeIfAbsent(person, any -> new PersonPast());
    }

    @Override
    public void close() {
        try (connection;
                statement;
                rows) {
            more = false;
        } catch (SQLException broken) {
            throw new HistoryStore.Unavailable(broken);
        }
    }
}
