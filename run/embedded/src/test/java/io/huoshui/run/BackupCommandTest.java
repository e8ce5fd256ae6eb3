package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class BackupCommandTest {
    /** One line per table with its rows, by the server's own hash; histories without the times they were written. */
    private static final String DIGEST = """
            select string_agg(c.relname || ' ' || d.digest, E'\\n' order by c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            cross join lateral (select (xpath('/row/d/text()', query_to_xml(format(
                'select count(*) || '' '' || coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as d from %I t', c.relname),
                false, true, '')))[1]::text as digest) d
            where c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'migration\\_%'
            """;

    private static final String[] ROWS = {
        "insert into write_key (name, source, prefix, key_hash, created_at) values ('商城', 'shop', 'wk_1', '\\x01', now())",
        "select make_event_key_day(date '2026-11-22')",
        "insert into event_key values ('2026-11-22', 1, 2, 1)",
        "insert into event_log select i, now(), now(), 'shop', 'm' || i, 'track', 'Order Completed', 'u', null,"
                + " jsonb_build_object('said', '活水' || i) from generate_series(1, 1000) i",
    };

    private Path place;

    /** Not {@code @TempDir}, which is closed to the account root lends the server. */
    @BeforeEach
    void open() throws IOException {
        place = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/place")).toRealPath(), "test-");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    @Test
    void allTablesOfTheProductGoIntoOneFileAndComeBack() throws SQLException {
        Settings shop = Settings.in(place.resolve("shop"));
        String before;
        try (Database database = Database.open(shop)) {
            migrate(database.source());
            for (String row : ROWS) {
                ask(database.source(), row);
            }
            before = ask(database.source(), DIGEST);
        }
        assertThat(before).contains("event_log 1000 ");
        Path file = place.resolve("backup.zip");
        assertThat(BackupCommand.run(shop, file)).isZero();
        assertThat(BackupCommand.run(shop, file)).as("a second time").isEqualTo(1);

        Settings other = Settings.in(place.resolve("other"));
        assertThat(RestoreCommand.run(other, file)).isZero();
        try (Database database = Database.open(other)) {
            migrate(database.source());
            assertThat(ask(database.source(), DIGEST)).isEqualTo(before);
        }
        assertThat(RestoreCommand.run(other, file))
                .as("into a system with data")
                .isEqualTo(1);
        assertThat(RestoreCommand.run(other, place.resolve("none.zip"))).isEqualTo(1);
    }

    @Test
    void aRestoreThatFailsLeavesNothingInTheWayOfTheNext() throws SQLException {
        Settings shop = Settings.in(place.resolve("shop"));
        Path good = place.resolve("good.zip");
        Path strange = place.resolve("strange.zip");
        try (Database database = Database.open(shop)) {
            migrate(database.source());
        }
        assertThat(BackupCommand.run(shop, good)).isZero();
        try (Database database = Database.open(shop)) {
            ask(database.source(), "create table not_ours (id int)");
        }
        assertThat(BackupCommand.run(shop, strange)).isZero();

        Settings other = Settings.in(place.resolve("other"));
        assertThat(RestoreCommand.run(other, strange)).isEqualTo(1);
        assertThat(RestoreCommand.run(other, good)).isZero();
    }

    private static void migrate(DataSource source) {
        Migrations.run(Flyway.configure().dataSource(source).load());
    }

    private static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return String.valueOf(result.getString(1));
            }
        }
    }
}
