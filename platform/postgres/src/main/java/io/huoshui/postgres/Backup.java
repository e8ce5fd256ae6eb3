package io.huoshui.postgres;

import io.huoshui.base.Refused;
import io.huoshui.postgres.Catalog.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * All the application keeps, in one file, as it stood at one moment, while the system runs. Streams: memory does not grow with the data.
 * Migrations, TRUNCATE and the dropping of partitions wait until it is done; reading and writing do not.
 */
public final class Backup {
    /** Rows print the same on every server and for every operator. */
    static final String SAME_PRINT = """
            set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
            set local extra_float_digits = 1; set local bytea_output = 'hex'; set local synchronize_seqscans = off;
            set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0
            """;

    private static final String UNDEFINED_TABLE = "42P01";
    private static final int ATTEMPTS = 5;

    private Backup() {}

    /**
     * Writes {@code file}, readable for its owner only; it appears whole or not at all.
     *
     * @param app version of huoshui
     * @param progress takes a line per table
     * @throws Refused with a {@link BackupReason}
     */
    public static Manifest write(DataSource source, String app, Instant now, Path file, Consumer<String> progress)
            throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new Refused(BackupReason.FILE_EXISTS, file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Modes.writeSecret(part, "");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            Manifest manifest = stream(source, app, now, out, progress);
            out.flush();
            channel.force(true);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The same into {@code out}, which stays open. What breaks off in the middle is refused by {@link Restore} as damaged. */
    public static Manifest stream(
            DataSource source, String app, Instant now, OutputStream out, Consumer<String> progress)
            throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            Catalog catalog = new Catalog(connection);
            List<Table> tables = snapshot(catalog);
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            List<Manifest.Table> written = new ArrayList<>();
            for (Table each : tables) {
                if (!each.isHistory()) {
                    Manifest.Table done = table(connection, each, zip);
                    written.add(done);
                    progress.accept(done.name() + ": " + done.rows());
                }
            }
            Manifest manifest = manifest(catalog, app, now, written);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.finish();
            connection.commit();
            return manifest;
        }
    }

    /** Opens the transaction; what it returns is locked against change of shape until the end. */
    private static List<Table> snapshot(Catalog catalog) throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            catalog.connection().setAutoCommit(true);
            List<Table> tables = catalog.tablesAndHistories();
            catalog.connection().setAutoCommit(false);
            catalog.run("set transaction isolation level repeatable read, read only");
            catalog.run(SAME_PRINT);
            if (lock(catalog, tables)) {
                return tables;
            }
            catalog.connection().rollback();
        }
        throw new Refused(BackupReason.CHANGED_MEANWHILE);
    }

    /** Before the first query, which takes the snapshot: a TRUNCATE between the two would be half seen. */
    private static boolean lock(Catalog catalog, List<Table> tables) throws SQLException {
        String names = tables.stream().map(Table::name).collect(Collectors.joining(", "));
        try {
            if (!tables.isEmpty()) {
                catalog.run("lock table " + names + " in access share mode");
            }
            return true;
        } catch (SQLException e) {
            // One of them went between the listing and the lock.
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Sequences do not obey the snapshot; read after the rows they are never behind them. */
    private static Manifest manifest(Catalog catalog, String app, Instant now, List<Manifest.Table> written)
            throws SQLException {
        return new Manifest(
                app,
                now,
                DurabilityCheck.show(catalog.connection(), "server_version"),
                catalog.migrations(),
                catalog.partitions(),
                written,
                catalog.sequences());
    }

    private static Manifest.Table table(Connection connection, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        RowDigest digest = new RowDigest();
        Manifest.Table entry = new Manifest.Table(table.name(), table.columns(), 0, "", "");
        zip.putNextEntry(new ZipEntry(entry.entry()));
        copyOut(connection, table, digest, zip);
        zip.closeEntry();
        return new Manifest.Table(table.name(), table.columns(), digest.rows(), digest.sha256Hex(), digest.digest());
    }

    static void copyOut(Connection connection, Table table, RowDigest digest, OutputStream also)
            throws SQLException, IOException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
        try {
            for (byte[] rows = copy.readFromCopy(); rows != null; rows = copy.readFromCopy()) {
                digest.write(rows, 0, rows.length);
                also.write(rows);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
