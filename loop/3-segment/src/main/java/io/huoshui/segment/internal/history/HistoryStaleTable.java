package io.huoshui.segment.internal.history;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whose events the history store has to read again; person 0 stands for everyone. Not derived state: the store empties it. */
final class HistoryStaleTable {
    /** The log is told again from its beginning. */
    static final int EVERYONE = 0;

    private static final String MARK = """
        insert into history_stale (profile_id, position) select unnest(:people), :position
        on conflict (profile_id) do update set position = excluded.position""";

    private static final String READ = "select profile_id, position from history_stale";

    private static final String DONE = """
        delete from history_stale where profile_id in (
            select s.profile_id from history_stale s join unnest(:people, :positions) as d (profile_id, position)
                on s.profile_id = d.profile_id and s.position = d.position
            for update of s skip locked)""";

    private final JdbcClient jdbc;

    HistoryStaleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(Collection<Integer> people, long position) {
        if (!people.isEmpty()) {
            jdbc.sql(MARK)
                    .param("people", people.toArray(Integer[]::new))
                    .param("position", position)
                    .update();
        }
    }

    /** By person: at which position they went stale. */
    Map<Integer, Long> read() {
        Map<Integer, Long> found = new TreeMap<>();
        jdbc.sql(READ)
                .query((row, no) -> found.put(row.getInt("profile_id"), row.getLong("position")))
                .list();
        return found;
    }

    /**
     * Read again as of then; those marked anew meanwhile stay. Waits for nobody: who asks holds the store, and the worker may want it before
     * it lets go of these rows.
     */
    void done(Map<Integer, Long> people) {
        if (!people.isEmpty()) {
            jdbc.sql(DONE)
                    .param("people", people.keySet().toArray(Integer[]::new))
                    .param("positions", people.values().toArray(Long[]::new))
                    .update();
        }
    }
}
