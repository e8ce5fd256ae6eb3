package io.huoshui.journey.internal;

import io.huoshui.postgres.Copy;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When dates of people let them into journeys. */
class DateTable {
    private static final String[] COLUMNS = {"journey", "entry", "profile_id", "due_at"};

    private static final String EARLIEST = """
        select min(d.due_at) from journey_date d join journey j on j.id = d.journey where j.state = 'running'""";

    private static final String DUE = """
        select d.journey, d.entry, d.profile_id, d.due_at from journey_date d join journey j on j.id = d.journey
         where d.due_at <= :until and j.state = 'running' order by d.due_at, d.journey, d.entry, d.profile_id limit :limit""";

    private static final String FIND = """
        select journey, entry, profile_id, due_at from journey_date where profile_id = any(:people)
         order by due_at, journey, entry, profile_id""";

    private static final String SAVE = """
        insert into journey_date (journey, entry, profile_id, due_at) values (:journey, :entry, :person, :due)
        on conflict (journey, entry, profile_id) do update set due_at = excluded.due_at""";

    private static final String REMOVE = """
        delete from journey_date where journey = :journey and entry = :entry and profile_id = :person""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    DateTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    record Row(String journey, String entry, int profileId, Instant dueAt) {}

    Optional<Instant> earliest() {
        return jdbc.sql(EARLIEST)
                .query((row, no) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    List<Row> due(Instant until, int limit) {
        return jdbc.sql(DUE)
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(DateTable::row)
                .list();
    }

    List<Row> of(Collection<Integer> people) {
        return jdbc.sql(FIND)
                .param("people", people.toArray(Integer[]::new))
                .query(DateTable::row)
                .list();
    }

    void save(Row row) {
        jdbc.sql(SAVE)
                .param("journey", row.journey())
                .param("entry", row.entry())
                .param("person", row.profileId())
                .param("due", Timestamp.from(row.dueAt()))
                .update();
    }

    void remove(String journey, String entry, int person) {
        jdbc.sql(REMOVE)
                .param("journey", journey)
                .param("entry", entry)
                .param("person", person)
                .update();
    }

    void removeAll(String journey) {
        jdbc.sql("delete from journey_date where journey = :journey")
                .param("journey", journey)
                .update();
    }

    void forget(int person) {
        jdbc.sql("delete from journey_date where profile_id = :person")
                .param("person", person)
                .update();
    }

    void insert(Collection<Row> rows) {
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "journey_date",
                COLUMNS,
                rows,
                (copy, each) -> copy.text(each.journey())
                        .text(each.entry())
                        .number(each.profileId())
                        .instant(each.dueAt())));
    }

    private static Row row(java.sql.ResultSet row, int no) throws java.sql.SQLException {
        return new Row(
                row.getString("journey"),
                row.getString("entry"),
                row.getInt("profile_id"),
                row.getTimestamp("due_at").toInstant());
    }
}
