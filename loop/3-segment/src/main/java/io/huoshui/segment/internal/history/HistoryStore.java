package io.huoshui.segment.internal.history;

import io.huoshui.event.Events;
import io.huoshui.segment.audience.HistoryLeaves;
import io.huoshui.segment.rule.HistorySql;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.TurningSql;
import io.huoshui.segment.tag.PeopleMoved;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Everyone's past in DuckDB, to ask about everyone at once. A projection of the log that may be thrown away: it feeds itself from what is
 * committed, by position, whenever it is asked; people whose events changed hands are read again. Asked inside the worker's transaction
 * before anybody is judged in it, it knows exactly what the log says before that fact. Thread-safe: one question at a time.
 */
public final class HistoryStore implements HistoryLeaves, PeopleMoved.Listener, AutoCloseable {
    private final HistoryFile file;
    private final HistoryFeed feed;
    private final Events log;
    private final ZoneId zone;
    private final MovedPeople moved = new MovedPeople();
    private @Nullable Connection open;

    HistoryStore(HistoryFile file, HistoryFeed feed, Events log, ZoneId zone) {
        this.file = file;
        this.feed = feed;
        this.log = log;
        this.zone = zone;
    }

    /** The store cannot answer: its disk is full, its file broken. Nothing is lost by that. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(SQLException because) {
            super("the history store: " + because.getMessage(), because);
        }
    }

    @Override
    public void moved(PeopleMoved more) {
        moved.add(more);
    }

    /** Of whom does a rule hold at this moment, by all that is committed? */
    @Override
    public synchronized RoaringBitmap people(Rule rule, Instant now) {
        catchUp();
        return ask(HistorySql.select(rule, now, zone));
    }

    /** Of whom may it come to say otherwise by the passing of time alone? Nobody is left out; some need not be in it. */
    public synchronized RoaringBitmap turning(Rule rule, Instant now) {
        catchUp();
        return ask(TurningSql.select(rule, now, zone));
    }

    /** Who ever had an event of one of these names that says so of itself? Events dated ahead count. */
    public synchronized RoaringBitmap whoDid(Collection<String> names, String property, String text) {
        catchUp();
        return ask(HistorySql.selectDid(names, property, text));
    }

    /**
     * These people's events, as of when the store was asked last. Others may ask meanwhile.
     *
     * @param people at least one
     * @param since of which names, and after when
     * @param contents the names of which more is wanted than when they happened: those are read from the log
     */
    public synchronized HistoryPasts pasts(RoaringBitmap people, Map<String, Instant> since, Set<String> contents) {
        try {
            Connection another = connection().unwrap(DuckDBConnection.class).duplicate();
            try {
                return new HistoryPasts(another, people, since, contents, log);
            } catch (SQLException broken) {
                another.close();
                throw broken;
            }
        } catch (SQLException broken) {
            throw new Unavailable(broken);
        }
    }

    /** Reads what was committed since; says up to which position the store knows all. */
    public synchronized long catchUp() {
        try {
            Connection connection = connection();
            try {
                long fed = feed.feed(connection, moved);
                connection.commit();
                return fed;
            } catch (SQLException | RuntimeException broken) {
                moved.addEveryone();
                rollBack(connection, broken);
                throw broken;
            }
        } catch (SQLException broken) {
            throw new Unavailable(broken);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** DuckDB ends a transaction itself when it fails badly enough; what failed is the news. */
    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException over) {
            because.addSuppressed(over);
        }
    }

    private RoaringBitmap ask(String sql) {
        RoaringBitmap found = new RoaringBitmap();
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        } catch (SQLException broken) {
            throw new Unavailable(broken);
        }
        return found;
    }

    private Connection connection() throws SQLException {
        Connection known = open;
        if (known == null) {
            known = file.open();
            known.setAutoCommit(false);
            moved.addEveryone();
            open = known;
        }
        return known;
    }
}
