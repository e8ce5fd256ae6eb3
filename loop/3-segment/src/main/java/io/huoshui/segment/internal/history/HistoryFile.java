package io.huoshui.segment.internal.history;

import io.huoshui.segment.rule.HistoryTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the history store. It may be deleted at any time; one that is broken or of another making is made anew. */
final class HistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

    private final Optional<Path> file;
    private final int memoryMegabytes;
    private final String made;

    /**
     * @param file empty: in memory
     * @param memoryMegabytes what the store may use besides the Java heap; four times that on disk for what does not fit
     * @param zone the brand's: days in it are the brand's days
     */
    HistoryFile(Optional<Path> file, int memoryMegabytes, String zone) {
        this.file = file;
        this.memoryMegabytes = memoryMegabytes;
        this.made = HistoryTables.VERSION + " " + zone;
    }

    /** Open, with its tables. */
    Connection open() throws SQLException {
        try {
            Connection connection = connect();
            if (isOurs(connection)) {
                return connection;
            }
            connection.close();
        } catch (SQLException broken) {
            if (isHeld(broken)) {
                throw broken;
            }
            LOG.warn("the history file cannot be read and is made anew: {}", broken.getMessage());
        }
        delete();
        Connection connection = connect();
        create(connection);
        return connection;
    }

    /** Another process has it open: taking it away would break that one's. DuckDB has no code for it but these words. */
    private static boolean isHeld(SQLException broken) {
        return String.valueOf(broken.getMessage()).contains("Could not set lock on file");
    }

    private Connection connect() throws SQLException {
        file.ifPresent(HistoryFile::makeFolder);
        Connection connection = DriverManager.getConnection(
                "jdbc:duckdb:" + file.map(Path::toString).orElse(""));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            statement.execute("set memory_limit = '" + memoryMegabytes + "MB'");
            statement.execute("set max_temp_directory_size = '" + 4L * memoryMegabytes + "MB'");
            statement.execute("set threads = 2");
        }
        return connection;
    }

    private boolean isOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select count(*) from information_schema.tables where table_name = 'made'")) {
                if (!row.next() || row.getInt(1) == 0) {
                    return false;
                }
            }
            try (ResultSet row = statement.executeQuery("select version from made")) {
                return row.next() && made.equals(row.getString(1));
            }
        }
    }

    private void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : HistoryTables.ddl()) {
                statement.execute(each);
            }
            statement.execute("create table made (version varchar not null, fed bigint not null)");
            statement.execute("insert into made values ('" + made + "', 0)");
        }
    }

    private void delete() {
        if (file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
                Files.deleteIfExists(Path.of(file.get() + ".wal"));
            } catch (IOException held) {
                throw new UncheckedIOException(held);
            }
        }
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
