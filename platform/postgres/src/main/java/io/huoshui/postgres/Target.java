package io.huoshui.postgres;

import io.huoshui.base.Refused;
import io.huoshui.postgres.Catalog.Table;
import io.huoshui.postgres.Manifest.Migration;
import io.huoshui.postgres.Manifest.Partition;
import io.huoshui.postgres.Manifest.Sequence;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is this database one the backup fits into? The questions in the order they are asked; the first "no" refuses. */
record Target(Catalog catalog, Manifest manifest) {
    private static final Pattern NAME = Pattern.compile("(\\w+|\"[^\"]+\")\\.(\\w+|\"[^\"]+\")");
    private static final Pattern BOUND = Pattern.compile("DEFAULT|FOR VALUES [^;]+");
    private static final Pattern KEY = Pattern.compile("[^;]*");

    /** Asked before migrating, so that rows the migrations bring do not count. */
    void refuseUnlessEmpty() throws SQLException {
        for (Table each : catalog.tables()) {
            if (!catalog.isEmpty(each)) {
                throw new Refused(BackupReason.TARGET_NOT_EMPTY, "Table " + each.name() + ".");
            }
        }
    }

    void refuseOtherMigrations() throws SQLException {
        Set<Migration> here = new HashSet<>(catalog.migrations());
        Set<Migration> there = new HashSet<>(manifest.migrations());
        Set<String> known = here.stream().map(Target::nameOf).collect(Collectors.toSet());
        for (Migration each : manifest.migrations()) {
            if (!known.contains(nameOf(each))) {
                throw new Refused(BackupReason.BACKUP_NEWER, "Migration " + nameOf(each) + " is unknown here.");
            }
        }
        refuseDifference("Migrations", here, there);
    }

    /** Partitions come and go while the system runs, so migrations alone do not make the ones the rows need. */
    void repartition() throws SQLException {
        List<Partition> here = catalog.partitions();
        List<Partition> there = manifest.partitions();
        Set<String> parents = catalog.tables().stream().map(Table::name).collect(Collectors.toSet());
        for (Partition each : here) {
            if (!there.contains(each)) {
                catalog.run("drop table if exists " + each.name());
            }
        }
        for (Partition each : there) {
            boolean sound = parents.contains(each.parent())
                    && NAME.matcher(each.name()).matches()
                    && BOUND.matcher(each.bound()).matches()
                    && KEY.matcher(each.key()).matches();
            if (!sound) {
                throw new Refused(BackupReason.SCHEMA_DIFFERS, "Partition " + each + ".");
            }
            if (!here.contains(each)) {
                catalog.run("create table " + each.name() + " partition of " + each.parent() + " " + each.bound()
                        + (each.key().isEmpty() ? "" : " partition by " + each.key()));
            }
            parents.add(each.name());
        }
    }

    /** After this, names in the manifest are names of this database. */
    void refuseOtherTables() throws SQLException {
        refuseDifference(
                "Tables",
                catalog.tables().stream().map(each -> each.name() + " (" + each.columns() + ")"),
                manifest.tables().stream().map(each -> each.name() + " (" + each.columns() + ")"));
        refuseDifference(
                "Sequences",
                catalog.sequences().stream().map(Sequence::name),
                manifest.sequences().stream().map(Sequence::name));
    }

    private static void refuseDifference(String what, Stream<String> here, Stream<String> there) {
        refuseDifference(what, here.collect(Collectors.toSet()), there.collect(Collectors.toSet()));
    }

    private static <T> void refuseDifference(String what, Set<T> here, Set<T> there) {
        if (!here.equals(there)) {
            String onlyHere = here.stream()
                    .filter(Predicate.not(there::contains))
                    .toList()
                    .toString();
            String onlyThere = there.stream()
                    .filter(Predicate.not(here::contains))
                    .toList()
                    .toString();
            throw new Refused(
                    BackupReason.SCHEMA_DIFFERS,
                    what + " only in the backup: " + onlyThere + "; only here: " + onlyHere + ".");
        }
    }

    private static String nameOf(Migration migration) {
        return migration.stage() + " " + migration.version();
    }
}
