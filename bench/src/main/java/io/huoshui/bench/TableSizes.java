package io.huoshui.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What one event and one person take on disk, indexes and partitions included. */
record TableSizes(long perEvent, long perPerson) {
    private static final String ASK = """
            with size as (
                select coalesce(root.relname, c.relname) as name, sum(pg_total_relation_size(c.oid)) as bytes
                from pg_class c
                left join pg_inherits i on i.inhrelid = c.oid left join pg_class root on root.oid = i.inhparent
                where c.relkind = 'r' group by 1
            )
            select sum(bytes) filter (where name in ('event_log', 'event_key', 'profile_event')) / (select greatest(count(*), 1) from event_log),
                   sum(bytes) filter (where name in ('profile', 'identity', 'purchase', 'standing'))
                       / (select greatest(count(*), 1) from profile where state is not null)
            from size""";

    static TableSizes of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ASK)) {
            row.next();
            return new TableSizes(row.getLong(1), row.getLong(2));
        }
    }
}
