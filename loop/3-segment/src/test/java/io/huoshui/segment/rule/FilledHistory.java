package io.huoshui.segment.rule;

import io.huoshui.event.Event;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A history store in memory that holds some people. */
final class FilledHistory implements AutoCloseable {
    private final Connection database;

    FilledHistory(Collection<RandomPerson> people, ZoneId zone) throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            statement.execute("set threads = 1");
            for (String each : HistoryTables.ddl()) {
                statement.execute(each);
            }
        }
        DuckDBConnection duck = database.unwrap(DuckDBConnection.class);
        try (DuckDBAppender events = duck.createAppender("main", "event");
                DuckDBAppender persons = duck.createAppender("main", "person")) {
            for (RandomPerson each : people) {
                events(events, each);
                person(persons, each, zone);
            }
        }
    }

    Set<Integer> ask(String sql) throws SQLException {
        Set<Integer> found = new TreeSet<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken.getMessage() + "\n" + sql, broken);
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private static void events(DuckDBAppender to, RandomPerson person) throws SQLException {
        for (Event each : person.raw) {
            if (person.isFirst(each)) {
                to.beginRow();
                to.append(each.position());
                to.append(person.profile().id());
                to.append(RandomPerson.name(each));
                to.appendEpochMicros(HistoryTables.micros(each.occurredAt()));
                to.append(HistoryTables.properties(each.properties()));
                to.endRow();
            }
        }
    }

    private static void person(DuckDBAppender to, RandomPerson person, ZoneId zone) throws SQLException {
        Profile profile = person.profile();
        to.beginRow();
        to.append(profile.id());
        day(to, Figures.since(Figure.DAYS_SINCE_FIRST_SEEN, profile, zone).orElse(null));
        day(to, Figures.since(Figure.DAYS_SINCE_INTERACTION, profile, zone).orElse(null));
        day(to, Figures.since(Figure.DAYS_SINCE_ORDER, profile, zone).orElse(null));
        to.append((int) profile.keptOrders().count());
        decimal(to, profile.revenueNet());
        decimal(to, profile.revenueGross());
        decimal(to, Figures.averageOrderValue(profile).orElse(null));
        Tier tier = person.standing().map(Standing::tier).orElse(null);
        Scores scores = person.standing().map(Standing::scores).orElse(null);
        to.append(tier == null ? null : tier.word());
        to.append(scores == null ? null : scores.segment().code());
        for (int i = 0; i < 3; i++) {
            if (scores == null) {
                to.appendNull();
            } else {
                to.append((byte) (scores.digits().charAt(i) - '0'));
            }
        }
        for (Figure figure : Figure.values()) {
            if (figure.kind() == Figure.Kind.PREDICTION) {
                decimal(to, person.predictions.get(figure));
            }
        }
        to.append(HistoryTables.traits(profile.traits()));
        to.append(profile.identities().keySet().stream()
                .map(Identity::namespace)
                .distinct()
                .toList());
        to.append(profile.consents().entrySet().stream()
                .map(each ->
                        HistoryTables.consent(each.getKey(), each.getValue().granted()))
                .toList());
        to.append(List.copyOf(person.tags));
        to.append(List.copyOf(person.audiences));
        to.append(person.preferences);
        to.endRow();
    }

    private static void day(DuckDBAppender to, LocalDate day) throws SQLException {
        if (day == null) {
            to.appendNull();
        } else {
            to.append(day);
        }
    }

    private static void decimal(DuckDBAppender to, BigDecimal number) throws SQLException {
        if (number == null) {
            to.appendNull();
        } else {
            to.append(number.setScale(6, RoundingMode.HALF_UP));
        }
    }
}
