package io.huoshui.journey.internal;

import io.huoshui.journey.node.Outcome;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walks;
import io.huoshui.postgres.Copy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walks: under way and over. */
public class RunTable implements Walks {
    private static final int PAGE = 1_000;

    private static final String[] COLUMNS = {
        "id",
        "journey",
        "version",
        "profile_id",
        "origin",
        "walk",
        "entered_at",
        "since",
        "ends_at",
        "held_out",
        "node",
        "arrived_at",
        "wake_at",
        "because",
        "visits",
        "variables",
        "assigned",
        "goal_at",
        "outcome",
        "finished_at",
        "due_at"
    };

    private static final String ROW = """
        select id, journey, version, profile_id, origin, walk, entered_at, since, ends_at, held_out, node,
               arrived_at, wake_at, because, visits, variables, assigned, goal_at, outcome, finished_at from journey_run
        """;

    private static final String NEWEST = """
        select coalesce(max(id), 0) from journey_run""";

    private static final String EARLIEST = """
        select min(due_at) from journey_run where due_at is not null""";

    private static final String DUE = """
        select id, due_at, profile_id from journey_run where due_at <= :until order by due_at, id limit :limit""";

    private static final String DELETE = """
        delete from journey_run where id = any(:ids)""";

    private static final String FOLLOW = """
        update journey_run set profile_id = :survivor where profile_id = any(:gone)""";

    private static final String RETURN = """
        update journey_run set profile_id = origin where origin = any(:people) and profile_id <> origin""";

    private static final String SLEEP = """
        update journey_run set due_at = null where journey = :journey and finished_at is null""";

    private static final String WAKE = """
        update journey_run set due_at = greatest(least(coalesce(wake_at, ends_at), ends_at), :at)
         where journey = :journey and finished_at is null""";

    private static final String PAST = """
        select profile_id, journey, count(*) as walks, max(finished_at) as ended from journey_run
         where profile_id = any(:people) and journey = any(:journeys) group by profile_id, journey""";

    private static final String TOTALS = """
        select journey, count(*) as entered, count(*) filter (where finished_at is null) as walking,
               count(*) filter (where held_out) as held_out, count(*) filter (where goal_at is not null) as reached
          from journey_run group by journey""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public RunTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** That something is due. */
    record Due(Instant at, long run, int profileId) {}

    /** How often someone walked a journey. @param ended when the last walk that is over ended */
    record PastWalks(
            int profileId,
            String journey,
            int walks,
            @Nullable Instant ended) {}

    /** Walks of a journey: all that ever began, and of these under way, left alone, and at their aim. */
    record Totals(long entered, long walking, long heldOut, long reached) {}

    /** By journey. */
    Map<String, Totals> totals() {
        Map<String, Totals> found = new HashMap<>();
        jdbc.sql(TOTALS)
                .query((row, no) -> found.put(
                        row.getString("journey"),
                        new Totals(
                                row.getLong("entered"),
                                row.getLong("walking"),
                                row.getLong("held_out"),
                                row.getLong("reached"))))
                .list();
        return found;
    }

    long newest() {
        return jdbc.sql(NEWEST).query(Long.class).single();
    }

    Optional<Instant> earliest() {
        return jdbc.sql(EARLIEST)
                .query((row, no) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** By instant, then in the order the walks began. */
    List<Due> due(Instant until, int limit) {
        return jdbc.sql(DUE)
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query((row, no) ->
                        new Due(row.getTimestamp("due_at").toInstant(), row.getLong("id"), row.getInt("profile_id")))
                .list();
    }

    /** Those under way. */
    List<Run> walking(Collection<Integer> people) {
        return jdbc.sql(ROW + " where profile_id = any(:people) and finished_at is null order by id")
                .param("people", people.toArray(Integer[]::new))
                .query(RunTable::run)
                .list();
    }

    /** Those under way of a journey after a number, in the order they began. */
    public List<Run> walking(String journey, long after, int limit) {
        return jdbc.sql(ROW
                        + " where journey = :journey and finished_at is null and id > :after order by id limit :limit")
                .param("journey", journey)
                .param("after", after)
                .param("limit", limit)
                .query(RunTable::run)
                .list();
    }

    public List<Run> at(String journey, int version, String node, long after, int limit) {
        return jdbc.sql(
                        ROW
                                + " where journey = :journey and version = :version and node = :node and finished_at is null and id > :after order by id limit :limit")
                .param("journey", journey)
                .param("version", version)
                .param("node", node)
                .param("after", after)
                .param("limit", limit)
                .query(RunTable::run)
                .list();
    }

    /** Those of a journey after a number, in the order they began. */
    List<Run> ofJourney(String journey, long after, int limit) {
        return jdbc.sql(ROW + " where journey = :journey and id > :after order by id limit :limit")
                .param("journey", journey)
                .param("after", after)
                .param("limit", limit)
                .query(RunTable::run)
                .list();
    }

    @Override
    public void forEach(String journey, Consumer<Run> each) {
        List<Run> some = ofJourney(journey, 0, PAGE);
        while (!some.isEmpty()) {
            some.forEach(each);
            some = ofJourney(journey, some.get(some.size() - 1).id(), PAGE);
        }
    }

    /** Newest first. */
    public List<Run> ofPerson(int person, int limit) {
        return jdbc.sql(ROW + " where profile_id = :person order by id desc limit :limit")
                .param("person", person)
                .param("limit", limit)
                .query(RunTable::run)
                .list();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query(RunTable::run)
                .optional();
    }

    List<PastWalks> past(Collection<Integer> people, Collection<String> journeys) {
        return jdbc.sql(PAST)
                .param("people", people.toArray(Integer[]::new))
                .param("journeys", journeys.toArray(String[]::new))
                .query((row, no) -> new PastWalks(
                        row.getInt("profile_id"), row.getString("journey"), row.getInt("walks"), instant(row, "ended")))
                .list();
    }

    /** They turned out to be one: what is over follows, too. */
    void follow(Collection<Integer> gone, int survivor) {
        jdbc.sql(FOLLOW)
                .param("gone", gone.toArray(Integer[]::new))
                .param("survivor", survivor)
                .update();
    }

    /** They are people of their own again. */
    void comeBack(Collection<Integer> people) {
        jdbc.sql(RETURN).param("people", people.toArray(Integer[]::new)).update();
    }

    /** Nothing is due in a journey that is paused. */
    void sleep(String journey) {
        jdbc.sql(SLEEP).param("journey", journey).update();
    }

    /** What came due meanwhile is due now. */
    void wake(String journey, Instant at) {
        jdbc.sql(WAKE).param("journey", journey).param("at", Timestamp.from(at)).update();
    }

    /** Instead of what was there of the same walks. @param asleep journeys in which nothing is due */
    void replace(Collection<Run> runs, Collection<Long> known, Set<String> asleep) {
        if (!known.isEmpty()) {
            jdbc.sql(DELETE).param("ids", known.toArray(Long[]::new)).update();
        }
        template.execute((Connection connection) -> Copy.rows(connection, "journey_run", COLUMNS, runs, (copy, run) -> {
            Run.Place place = run.place();
            Run.End end = run.end();
            copy.number(run.id())
                    .text(run.key().journey())
                    .number(run.version())
                    .number(run.profileId())
                    .number(run.key().origin())
                    .text(run.key().walk())
                    .instant(run.key().enteredAt())
                    .instant(run.key().since())
                    .instant(run.key().endsAt())
                    .flag(run.heldOut())
                    .text(place == null ? null : place.node())
                    .instant(place == null ? null : place.arrivedAt())
                    .instant(place == null ? null : place.wakeAt())
                    .number(place == null ? null : (Number) place.because())
                    .text(MemoryJson.visits(run.memory()))
                    .text(MemoryJson.variables(run.memory()))
                    .text(MemoryJson.assigned(run.memory()))
                    .instant(run.goalAt())
                    .text(end == null ? null : end.outcome().word())
                    .instant(end == null ? null : end.at())
                    .instant(
                            asleep.contains(run.key().journey())
                                    ? null
                                    : run.dueAt().orElse(null));
        }));
    }

    private static Run run(ResultSet row, int no) throws SQLException {
        String node = row.getString("node");
        String outcome = row.getString("outcome");
        return new Run(
                row.getLong("id"),
                new Run.Key(
                        row.getString("journey"),
                        row.getInt("origin"),
                        row.getString("walk"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                row.getInt("profile_id"),
                row.getInt("version"),
                row.getBoolean("held_out"),
                node == null
                        ? null
                        : new Run.Place(
                                node,
                                row.getTimestamp("arrived_at").toInstant(),
                                instant(row, "wake_at"),
                                row.getLong("because")),
                MemoryJson.read(row.getString("visits"), row.getString("variables"), row.getString("assigned")),
                instant(row, "goal_at"),
                outcome == null
                        ? null
                        : new Run.End(
                                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                                row.getTimestamp("finished_at").toInstant()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
