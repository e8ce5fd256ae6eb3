package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExternalServerTest {
    @RegisterExtension
    final Place place = new Place();

    @Test
    void acceptsTheDistributionsServerForAnOrdinaryRole() throws IOException, SQLException {
        try (DebianServer server = DebianServer.start(place.path(), Map.of())) {
            server.admin().run("create role brand login password 'secret'", "create database brand owner brand");
            DurabilityCheck.require(server.url("brand"), "brand", "secret");
            assertThatThrownBy(() -> DurabilityCheck.require(server.url("brand"), "brand", "guess"))
                    .isInstanceOf(PostgresFailed.class)
                    .hasMessageContaining("HUOSHUI_DB_URL");
        }
    }

    @Test
    void takesABackupOfTheEmbeddedServerForAnOrdinaryRole() throws IOException, SQLException {
        Shop shop = new Shop(OneServer.freshDatabase());
        shop.migrate("2");
        shop.fill(new Random(1));
        Path file = place.path().resolve("backup.zip");
        Backup.write(shop.db().source(), "1.0", Instant.EPOCH, file, line -> {});
        try (DebianServer server = DebianServer.start(place.path(), Map.of())) {
            server.admin().run("create role brand login password 'secret'", "create database brand owner brand");
            Shop outside = new Shop(new Sql(server.url("brand"), "brand", "secret"));
            outside.migrate("2");
            outside.db().run("delete from setting");
            Restore.read(file, outside.db().source(), versions -> {}, line -> {});
            assertThat(outside.digest()).isEqualTo(shop.digest());
        }
    }

    /** As after a reboot, when numbers are given out again. */
    @Test
    void isNeverStoppedInPlaceOfOurs() throws IOException, SQLException {
        EmbeddedPostgres.start(place.settings()).close();
        try (DebianServer server = DebianServer.start(place.path(), Map.of())) {
            Path ours = place.data().resolve("postgres");
            long theirs =
                    PidFile.of(place.path().resolve("debian")).orElseThrow().pid();
            Files.writeString(ours.resolve("postmaster.pid"), theirs + "\n" + ours + "\n1\n5432\n");
            try (EmbeddedPostgres embedded = EmbeddedPostgres.start(place.settings())) {
                assertThat(server.admin().ask("select 1")).isEqualTo("1");
                assertThat(Sql.on(embedded).ask("select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void namesEverythingThatIsWrongWithIt() throws IOException, SQLException {
        Map<String, String> careless = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
        try (DebianServer server = DebianServer.start(place.path(), careless);
                Connection connection = server.admin().connect()) {
            assertThat(DurabilityCheck.findings(connection))
                    .extracting(DurabilityCheck.Finding::reason)
                    .containsExactly(
                            DurabilityReason.FSYNC_OFF,
                            DurabilityReason.SYNCHRONOUS_COMMIT_OFF,
                            DurabilityReason.FULL_PAGE_WRITES_OFF);
            assertThatThrownBy(() -> DurabilityCheck.require(server.url("postgres"), "admin", "admin"))
                    .isInstanceOf(PostgresFailed.class)
                    .hasMessageContaining("1202 FSYNC_OFF");
        }
    }

    @Test
    void refusesADatabaseInAnotherEncoding() throws IOException, SQLException {
        try (DebianServer server = DebianServer.start(place.path(), Map.of())) {
            server.admin()
                    .run("create database latin template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'");
            try (Connection connection = new Sql(server.url("latin"), "admin", "admin").connect()) {
                assertThat(DurabilityCheck.findings(connection))
                        .extracting(DurabilityCheck.Finding::reason)
                        .containsExactly(DurabilityReason.ENCODING_NOT_UTF8);
            }
        }
    }
}
