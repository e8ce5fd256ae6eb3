package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.postgres.Copy;
import io.huoshui.profile.Interactions;
import io.huoshui.profile.ProfileReason;
import io.huoshui.profile.TimelineTopic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events are whose. */
final class ProfileEventTable {
    /** @param repeated the same message came before and counts there */
    record Row(
            Event event,
            int profileId,
            boolean repeated,
            @Nullable ProfileReason reason) {}

    /** An event that may be the same message as one that comes now. */
    record Seen(long position, int profileId) {}

    private static final String[] COLUMNS = {
        "position",
        "profile_id",
        "occurred_at",
        "kind",
        "name",
        "topic",
        "interaction",
        "source",
        "import_batch",
        "message_hash",
        "repeated",
        "reason"
    };

    private static final String SEEN = """
            select message_hash, position, profile_id from profile_event
            where message_hash = any(:hashes) and not repeated""";

    private static final String MOVE = """
            update profile_event set profile_id = m.survivor from unnest(:others, :survivors) as m (other, survivor)
            where profile_event.profile_id = m.other returning position, m.other""";

    private static final String POSITIONS = "select position from profile_event where profile_id = any(:people)";

    private static final String OF_IMPORT = """
            select distinct profile_id from profile_event where import_batch = :batch order by profile_id""";

    private final JdbcClient database;
    private final JdbcTemplate template;

    ProfileEventTable(DataSource source) {
        this.database = JdbcClient.create(source);
        this.template = new JdbcTemplate(source);
    }

    /** Counted events by hash. */
    Map<Long, List<Seen>> seen(Collection<Long> hashes) {
        Map<Long, List<Seen>> seen = new TreeMap<>();
        database.sql(SEEN)
                .param("hashes", hashes.toArray(Long[]::new))
                .query((row, n) -> seen.computeIfAbsent(row.getLong(1), any -> new java.util.ArrayList<>())
                        .add(new Seen(row.getLong(2), row.getInt(3))))
                .list();
        return seen;
    }

    void add(List<Row> rows) {
        template.execute((Connection connection) ->
                Copy.rows(connection, "profile_event", COLUMNS, rows, ProfileEventTable::write));
    }

    private static void write(Copy copy, Row row) throws SQLException {
        Event event = row.event();
        copy.number(event.position())
                .number(row.profileId())
                .instant(event.occurredAt())
                .text(event.kind().word())
                .text(event.name())
                .text(TimelineTopic.of(event).word())
                .flag(Interactions.counts(event))
                .text(event.source())
                .text(event.importBatch().orElse(null))
                .number(MessageHash.of(event))
                .flag(row.repeated())
                .number(row.reason() == null ? null : (Number) row.reason().number());
    }

    /** Says whose the moved events were, by position. */
    Map<Long, Integer> move(Map<Integer, Integer> merged) {
        Map<Long, Integer> movedFrom = new HashMap<>();
        database.sql(MOVE)
                .param("others", merged.keySet().toArray(Integer[]::new))
                .param("survivors", merged.values().toArray(Integer[]::new))
                .query((row, n) -> movedFrom.put(row.getLong(1), row.getInt(2)))
                .list();
        return movedFrom;
    }

    /** All events of these people, repeated ones too, in log order. */
    Set<Long> positionsOf(Collection<Integer> people) {
        return new TreeSet<>(database.sql(POSITIONS)
                .param("people", people.toArray(Integer[]::new))
                .query(Long.class)
                .list());
    }

    List<Integer> peopleOfImport(String batch) {
        return database.sql(OF_IMPORT)
                .param("batch", batch)
                .query(Integer.class)
                .list();
    }

    void deleteOf(Collection<Integer> people) {
        database.sql("delete from profile_event where profile_id = any(:people)")
                .param("people", people.toArray(Integer[]::new))
                .update();
    }
}
