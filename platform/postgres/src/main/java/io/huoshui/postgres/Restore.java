package io.huoshui.postgres;

import io.huoshui.base.Refused;
import io.huoshui.postgres.Catalog.ForeignKey;
import io.huoshui.postgres.Catalog.Table;
import io.huoshui.postgres.Manifest.Sequence;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A backup back into an empty database, in one transaction: afterwards every table holds exactly the rows it held (they are read back
 * and their counts and digests compared), or nothing has happened. Needs to own the tables, not to be superuser. Streams.
 */
public final class Restore {
    private final Manifest manifest;
    private final ZipFile zip;
    private final Catalog catalog;
    private final Consumer<String> progress;

    private Restore(Manifest manifest, ZipFile zip, Catalog catalog, Consumer<String> progress) {
        this.manifest = manifest;
        this.zip = zip;
        this.catalog = catalog;
        this.progress = progress;
    }

    /** Makes the empty database's tables, as the backup had them. */
    @FunctionalInterface
    public interface Schema {
        /**
         * Migrates each named stage exactly that far and no other stage.
         *
         * @param versions newest version per stage; what this huoshui does not know is left out, and the restore then refuses the
         *     backup as newer
         */
        void migrate(Map<String, String> versions);
    }

    /**
     * @param progress takes a line per table
     * @throws Refused with a {@link BackupReason}; the database holds no row then
     */
    public static Manifest read(Path file, DataSource target, Schema schema, Consumer<String> progress)
            throws SQLException, IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = target.getConnection()) {
            Manifest manifest = manifest(zip);
            new Restore(manifest, zip, new Catalog(connection), progress).run(schema);
            return manifest;
        } catch (ZipException | EOFException e) {
            throw new Refused(BackupReason.BACKUP_DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    /** What is in a backup; reads nothing else of it. */
    public static Manifest manifest(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return manifest(zip);
        } catch (ZipException e) {
            throw new Refused(BackupReason.BACKUP_DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = entry(zip, Manifest.ENTRY)) {
            return Manifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void run(Schema schema) throws SQLException, IOException {
        Target target = new Target(catalog, manifest);
        catalog.connection().setAutoCommit(true);
        target.refuseUnlessEmpty();
        refuseDamagedFile();
        schema.migrate(manifest.versions());
        catalog.connection().setAutoCommit(false);
        catalog.run(Backup.SAME_PRINT);
        target.refuseOtherMigrations();
        target.repartition();
        target.refuseOtherTables();
        fill();
        for (Sequence each : manifest.sequences()) {
            set(each);
        }
        for (Manifest.Table each : manifest.tables()) {
            verify(each);
        }
        catalog.run("analyze");
        catalog.connection().commit();
    }

    /** A pass of its own over the file: cheap, and the server never sees damaged rows. */
    private void refuseDamagedFile() throws IOException {
        for (Manifest.Table each : manifest.tables()) {
            RowDigest digest = new RowDigest();
            try (InputStream in = entry(zip, each.entry())) {
                in.transferTo(digest);
            }
            if (!digest.sha256Hex().equals(each.sha256())) {
                throw new Refused(
                        BackupReason.BACKUP_DAMAGED, "The rows of " + each.name() + " are not those written.");
            }
        }
    }

    /** Constraints go and come back whole: no order of tables suits keys that point in circles, and one check at the end is faster. */
    private void fill() throws SQLException, IOException {
        List<Table> tables = catalog.tables();
        List<ForeignKey> keys = catalog.foreignKeys();
        for (ForeignKey each : keys) {
            catalog.run("alter table " + each.table() + " drop constraint " + each.name());
        }
        if (!tables.isEmpty()) {
            catalog.run("truncate " + tables.stream().map(Table::name).collect(Collectors.joining(", ")));
        }
        for (Manifest.Table each : manifest.tables()) {
            catalog.run("alter table " + each.name() + " disable trigger user");
            copyIn(each);
            catalog.run("alter table " + each.name() + " enable trigger user");
            progress.accept(each.name() + ": " + each.rows());
        }
        for (ForeignKey each : keys) {
            catalog.run("alter table " + each.table() + " add constraint " + each.name() + " " + each.definition());
        }
    }

    private void copyIn(Manifest.Table table) throws SQLException, IOException {
        CopyIn copy = catalog.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(asTable(table).copyIn());
        try (InputStream in = entry(zip, table.entry())) {
            byte[] bytes = new byte[1 << 16];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                copy.writeToCopy(bytes, 0, read);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void set(Sequence sequence) throws SQLException {
        String name = sequence.name();
        catalog.run(
                sequence.last().isEmpty()
                        ? "alter sequence " + name + " restart"
                        : "select setval('" + name.replace("'", "''") + "', " + Long.parseLong(sequence.last()) + ")");
    }

    private void verify(Manifest.Table table) throws SQLException, IOException {
        RowDigest digest = new RowDigest();
        Backup.copyOut(catalog.connection(), asTable(table), digest, OutputStream.nullOutputStream());
        if (digest.rows() != table.rows() || !digest.digest().equals(table.digest())) {
            throw new Refused(
                    BackupReason.BACKUP_DAMAGED,
                    "Table " + table.name() + " holds other rows here (" + digest.rows() + ") than in the backup ("
                            + table.rows() + ").");
        }
    }

    private static Table asTable(Manifest.Table table) {
        return new Table(table.name(), table.columns(), false);
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry found = zip.getEntry(name);
        if (found == null) {
            throw new Refused(BackupReason.BACKUP_DAMAGED, "It has no " + name + ".");
        }
        return zip.getInputStream(found);
    }
}
