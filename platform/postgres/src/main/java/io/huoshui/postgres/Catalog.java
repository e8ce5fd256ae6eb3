package io.huoshui.postgres;

import io.huoshui.postgres.Manifest.Migration;
import io.huoshui.postgres.Manifest.Partition;
import io.huoshui.postgres.Manifest.Sequence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the application keeps in a database, whichever stages made it. */
record Catalog(Connection connection) {
    /** A condition on {@code pg_class c} and {@code pg_namespace n}. What is in a scratch schema can be made again, or is nobody's loss. */
    private static final String OURS = " n.nspname !~ '^(pg|scratch)_' and n.nspname <> 'information_schema'"
            + " and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid"
            + " and e.deptype = 'e') ";

    /** Partitions are reached through the table they are part of; generated columns make themselves. */
    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                   string_agg(quote_ident(a.attname), ', ' order by a.attname),
                   c.relname like 'migration\\_%'
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind in ('r', 'p') and not c.relispartition and """ + OURS + "group by c.oid, n.nspname, c.relname order by 1";

    private static final String PARTITIONS = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                   quote_ident(pn.nspname) || '.' || quote_ident(p.relname),
                   pg_get_expr(c.relpartbound, c.oid), coalesce(pg_get_partkeydef(c.oid), '')
            from pg_class root
            cross join lateral pg_partition_tree(root.oid) tree
            join pg_class c on c.oid = tree.relid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_class p on p.oid = tree.parentrelid
            join pg_namespace pn on pn.oid = p.relnamespace
            where root.relkind = 'p' and not root.relispartition and """ + OURS + "order by tree.level, 1";

    private static final String SEQUENCES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname), coalesce(s.last_value::text, '')
            from pg_sequences s
            join pg_namespace n on n.nspname = s.schemaname
            join pg_class c on c.relnamespace = n.oid and c.relname = s.sequencename
            where """ + OURS + "order by 1";

    private static final String FOREIGN_KEYS = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid)
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and k.conparentid = 0 and """ + OURS + "order by 1, 2";

    record Table(String name, String columns, boolean isHistory) {
        String copyOut() {
            // A table with partitions can only be read by a query.
            return "copy (select " + columns + " from " + name + ") to stdout";
        }

        String copyIn() {
            return "copy " + name + " (" + columns + ") from stdin";
        }
    }

    record ForeignKey(String table, String name, String definition) {}

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<Table> tablesAndHistories() throws SQLException {
        return query(TABLES, row -> new Table(row.getString(1), row.getString(2), row.getBoolean(3)));
    }

    List<Table> tables() throws SQLException {
        return tablesAndHistories().stream().filter(each -> !each.isHistory()).toList();
    }

    List<Migration> migrations() throws SQLException {
        List<Migration> found = new ArrayList<>();
        for (Table each : tablesAndHistories()) {
            if (each.isHistory()) {
                String stage = each.name().substring(each.name().indexOf("migration_") + "migration_".length());
                String history = "select coalesce(version, 'R:' || description), coalesce(checksum, 0) from "
                        + each.name() + " where success and type <> 'BASELINE' order by installed_rank";
                found.addAll(query(
                        history, row -> new Migration(stage.replace("\"", ""), row.getString(1), row.getString(2))));
            }
        }
        return found;
    }

    List<Partition> partitions() throws SQLException {
        return query(
                PARTITIONS,
                row -> new Partition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    List<Sequence> sequences() throws SQLException {
        return query(SEQUENCES, row -> new Sequence(row.getString(1), row.getString(2)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return query(FOREIGN_KEYS, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    boolean isEmpty(Table table) throws SQLException {
        return query("select exists (select from " + table.name() + ")", row -> !row.getBoolean(1))
                .get(0);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> List<T> query(String sql, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }
}
