package io.huoshui.journey.internal;

import io.huoshui.journey.campaign.Campaign;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journeys, and the versions published of each. */
public class JourneyTable {
    private static final String ALL = """
        select id, name, version, state, state_at, state_by from journey
        """;

    private static final String SAVE = """
        insert into journey (id, name, version, state, state_at, state_by)
        values (:id, :name, :version, :state, :at, :by)
        on conflict (id) do update set (name, version, state, state_at, state_by)
          = (excluded.name, excluded.version, excluded.state, excluded.state_at, excluded.state_by)""";

    private static final String SAVE_VERSION = """
        insert into journey_version (journey, version, name, definition, published_at, published_by, position)
        values (:journey, :version, :name, :definition::jsonb, :at, :by, :position)
        on conflict (journey, version) do nothing""";

    private static final String VERSIONS = """
        select journey, version, name, definition, published_at, published_by, position from journey_version
        """;

    private final JdbcClient jdbc;

    public JourneyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum State {
        RUNNING,
        PAUSED,
        STOPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param version in force, which new walks follow */
    public record Row(String id, String name, int version, State state, Instant stateAt, String stateBy) {
        public boolean isRunning() {
            return state == State.RUNNING;
        }

        Row in(State other, Instant at, String by) {
            return new Row(id, name, version, other, at, by);
        }
    }

    /** @param definition JSON */
    public record Version(
            String journey,
            int version,
            String name,
            String definition,
            Instant publishedAt,
            String publishedBy,
            long position) {}

    /** By id. */
    public List<Row> all() {
        return jdbc.sql(ALL + " order by id").query(JourneyTable::row).list();
    }

    /** Without those that carry out campaigns. */
    public List<Row> drawn() {
        return all().stream()
                .filter(each -> !each.id().startsWith(Campaign.PROGRAMME))
                .toList();
    }

    public Optional<Row> find(String id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query(JourneyTable::row)
                .optional();
    }

    void save(Row row) {
        jdbc.sql(SAVE)
                .param("id", row.id())
                .param("name", row.name())
                .param("version", row.version())
                .param("state", row.state().word())
                .param("at", Timestamp.from(row.stateAt()))
                .param("by", row.stateBy())
                .update();
    }

    void save(Version version) {
        jdbc.sql(SAVE_VERSION)
                .param("journey", version.journey())
                .param("version", version.version())
                .param("name", version.name())
                .param("definition", version.definition())
                .param("at", Timestamp.from(version.publishedAt()))
                .param("by", version.publishedBy())
                .param("position", version.position())
                .update();
    }

    /** Oldest first. */
    public List<Version> versions(String journey) {
        return jdbc.sql(VERSIONS + " where journey = :journey order by version")
                .param("journey", journey)
                .query(JourneyTable::version)
                .list();
    }

    public Optional<Version> version(String journey, int version) {
        return jdbc.sql(VERSIONS + " where journey = :journey and version = :version")
                .param("journey", journey)
                .param("version", version)
                .query(JourneyTable::version)
                .optional();
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("name"),
                row.getInt("version"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("state_at").toInstant(),
                row.getString("state_by"));
    }

    private static Version version(ResultSet row, int no) throws SQLException {
        return new Version(
                row.getString("journey"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("definition"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getLong("position"));
    }
}
