package io.huoshui.segment.internal.history;

import io.huoshui.event.Events;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.internal.membership.KnowPeople;
import io.huoshui.segment.internal.membership.PersonKnown;
import io.huoshui.segment.rule.HistoryTables;
import io.huoshui.segment.tag.Membership;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Brings what was committed since into the history store. */
final class HistoryFeed {
    private static final int EVENTS_AT_ONCE = 5_000;
    private static final int PEOPLE_AT_ONCE = 1_000;
    private static final int REGROUPED_AT_ONCE = 10_000;

    private final HistoryStaleTable stale;
    private final PersonEvents log;
    private final Events events;
    private final Profiles profiles;
    private final KnowPeople know;
    private final ZoneId zone;

    HistoryFeed(
            HistoryStaleTable stale, PersonEvents log, Events events, Profiles profiles, KnowPeople know, ZoneId zone) {
        this.stale = stale;
        this.log = log;
        this.events = events;
        this.profiles = profiles;
        this.know = know;
        this.zone = zone;
    }

    /**
     * Events first, then whose they are, then the people: what is committed meanwhile is marked, and read the next time.
     *
     * @return the position up to which the store knows all
     */
    long feed(Connection connection, MovedPeople moved) throws SQLException {
        Map<Integer, Long> again = stale.read();
        long fed = fed(connection);
        if (again.containsKey(HistoryStaleTable.EVERYONE) || fed > events.head()) {
            execute(connection, "delete from event");
            fed = 0;
            moved.addEveryone();
        }
        long now = feedEvents(connection, fed);
        readAgain(connection, again.keySet(), now);
        feedPeople(connection, moved.take());
        execute(connection, "update made set fed = " + now);
        stale.done(again);
        return now;
    }

    private long feedEvents(Connection connection, long from) throws SQLException {
        long fed = from;
        List<PersonEvents.Owned> next = log.after(fed, Long.MAX_VALUE, EVENTS_AT_ONCE);
        while (!next.isEmpty()) {
            append(connection, next);
            fed = next.get(next.size() - 1).event().position();
            next = log.after(fed, Long.MAX_VALUE, EVENTS_AT_ONCE);
        }
        return fed;
    }

    private void readAgain(Connection connection, Collection<Integer> people, long upTo) throws SQLException {
        for (List<Integer> chunk : chunks(people, PEOPLE_AT_ONCE)) {
            execute(connection, "delete from event where profile_id in (" + listed(chunk) + ")");
            append(connection, log.of(chunk, List.of(), upTo));
        }
    }

    private void feedPeople(Connection connection, Optional<MovedPeople.Some> moved) throws SQLException {
        if (moved.isEmpty()) {
            execute(connection, "delete from person");
            List<Integer> everyone = new ArrayList<>();
            profiles.forEach(each -> everyone.add(each.id()));
            for (List<Integer> chunk : chunks(everyone, PEOPLE_AT_ONCE)) {
                appendPeople(connection, chunk);
            }
        } else {
            for (List<Integer> chunk : chunks(moved.get().people(), PEOPLE_AT_ONCE)) {
                execute(connection, "delete from person where profile_id in (" + listed(chunk) + ")");
                appendPeople(connection, chunk);
            }
            regroup(connection, moved.get().regrouped());
        }
    }

    /** Only where they belong is read: a definition moves many at once. */
    private void regroup(Connection connection, Collection<Integer> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        execute(connection, HistoryTables.REGROUPED);
        try (DuckDBAppender to =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "regrouped")) {
            for (List<Integer> chunk : chunks(people, REGROUPED_AT_ONCE)) {
                Map<Integer, Membership> belong = know.belong(chunk);
                for (int each : chunk) {
                    HistoryRows.regrouped(to, belong.getOrDefault(each, Membership.none(each)));
                }
            }
        }
        execute(connection, HistoryTables.REGROUP);
        execute(connection, "drop table regrouped");
    }

    private static void append(Connection connection, List<PersonEvents.Owned> owned) throws SQLException {
        try (DuckDBAppender to = connection.unwrap(DuckDBConnection.class).createAppender("main", "event")) {
            for (PersonEvents.Owned each : owned) {
                HistoryRows.event(to, each.profileId(), each.event());
            }
        }
    }

    private void appendPeople(Connection connection, Collection<Integer> ids) throws SQLException {
        try (DuckDBAppender to = connection.unwrap(DuckDBConnection.class).createAppender("main", "person")) {
            for (PersonKnown each : know.everything(profiles.find(ids).values())) {
                HistoryRows.person(to, each, zone);
            }
        }
    }

    private static List<List<Integer>> chunks(Collection<Integer> people, int atOnce) {
        List<Integer> ids = people.stream()
                .filter(each -> each != HistoryStaleTable.EVERYONE)
                .toList();
        List<List<Integer>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += atOnce) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + atOnce)));
        }
        return chunks;
    }

    private static String listed(Collection<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long fed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select fed from made")) {
            row.next();
            return row.getLong(1);
        }
    }
}
