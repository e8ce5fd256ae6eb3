package io.huoshui.connect.spreadsheet.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which messages each batch brought; ids are those before any generation. */
final class ImportMessageTable {
    private static final String CLAIM = """
            insert into import_message (message_id, batch_id) select distinct unnest(:ids), :batch
            on conflict do nothing returning message_id""";
    private static final String RELEASE =
            "delete from import_message where batch_id = :batch and message_id = any (:ids)";
    private static final String HAS_ANY = "select exists (select from import_message where batch_id = :batch)";
    private static final String ANY_UNDONE = "select exists (select from import_batch where state = 'undone')";
    private static final String GENERATIONS = """
            select m.message_id, count(*)::int as times
            from import_message m join import_batch b on b.id = m.batch_id
            where m.message_id = any (:ids) and b.state = 'undone' group by m.message_id""";

    private final JdbcClient jdbc;

    ImportMessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an earlier run of this batch got as far as the log. */
    boolean hasAny(long batch) {
        return jdbc.sql(HAS_ANY).param("batch", batch).query(Boolean.class).single();
    }

    /** Notes the messages before they are handed over; returns those not noted by this batch before (an interrupted run's are). */
    Set<String> claim(long batch, List<String> ids) {
        return new HashSet<>(jdbc.sql(CLAIM)
                .param("batch", batch)
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** These were brought by others, or by nobody. */
    void release(long batch, Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(RELEASE)
                    .param("batch", batch)
                    .param("ids", ids.toArray(String[]::new))
                    .update();
        }
    }

    /** How often each message was taken back; those never taken back are left out. */
    Map<String, Integer> generations(List<String> ids) {
        if (!jdbc.sql(ANY_UNDONE).query(Boolean.class).single()) {
            return Map.of();
        }
        Map<String, Integer> times = new HashMap<>();
        jdbc.sql(GENERATIONS).param("ids", ids.toArray(String[]::new)).query(row -> {
            times.put(row.getString("message_id"), row.getInt("times"));
        });
        return times;
    }
}
