package io.huoshui.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * People and their events, written straight into the tables as the stages would have left them: a year of events of four kinds, evenly
 * spread, a price in each; people without anything else. Sending twenty million events through the door would take an hour.
 */
record RulePool(int people, int events) {
    static final int KINDS = 4;

    private static final String HAPPENED = """
            select n, 1 + abs(hashint8(n)::bigint) %% %1$d as person, 'Bench Event ' || abs(hashint8(n * 31 + 7)::bigint) %% %2$d as name,
                   1 + abs(hashint8(n * 17 + 3)::bigint) %% 500 as price,
                   now() - interval '365 days' * (1 - n / %3$d.0) - interval '1 second' as at
            from generate_series(1, %3$d) n""";

    private static final List<String> FILL = List.of(
            """
            insert into event_log (position, received_at, occurred_at, source, message_id, kind, name, user_id, body)
            select h.n + last.position, h.at, h.at, 'bench', 'rule-' || h.n, 'track', h.name, 'u' || h.person,
                   jsonb_build_object('properties', jsonb_build_object('price', h.price, 'category', 'serum'))
            from (%s) h, (select coalesce(max(position), 0) as position from event_log) last""",
            """
            insert into profile_event (position, profile_id, occurred_at, kind, name, topic, interaction, source, message_hash)
            select position, substr(user_id, 2)::integer, occurred_at, kind, name, 'other', false, source, hashint8(position)
            from event_log where source = 'bench'""",
            """
            insert into profile (id, born_position, born_ordinal, state, identities, first_seen_at)
            select person, min(position), 0, jsonb_build_object('first', extract(epoch from min(at))::bigint * 1000000, 'identities',
                       jsonb_build_object('user_id', jsonb_build_object('u' || person, extract(epoch from min(at))::bigint * 1000000)), 'counts', '{}'::jsonb),
                   1, date_trunc('second', min(at))
            from (select profile_id as person, position, occurred_at as at from profile_event) e group by person""",
            "insert into identity (value, namespace, profile_id, since) select 'u' || id, 'user_id', id, first_seen_at from profile",
            "update loop_position set position = (select max(position) from event_log)");

    static String event(int kind) {
        return "Bench Event " + kind;
    }

    void fill(Connection database) throws SQLException {
        String happened = HAPPENED.formatted(people, KINDS, events);
        // at once: a worker that sees events without a position would apply them
        database.setAutoCommit(false);
        try (Statement sql = database.createStatement()) {
            sql.execute("set maintenance_work_mem = '1GB'");
            sql.execute("set work_mem = '1GB'");
            List<String> indexes = indexes(sql);
            for (String each : indexes) {
                sql.execute("drop index " + each.split(" ")[2]);
            }
            for (String each : FILL) {
                sql.execute(each.formatted(happened));
            }
            for (String each : indexes) {
                sql.execute(each);
            }
            database.commit();
            database.setAutoCommit(true);
            sql.execute("vacuum (analyze) event_log");
            sql.execute("vacuum (analyze) profile_event");
            sql.execute("vacuum (analyze) profile");
        }
    }

    private static List<String> indexes(Statement sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("select indexdef from pg_indexes where tablename = 'profile_event' and"
                + " indexdef not like 'CREATE UNIQUE%'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
