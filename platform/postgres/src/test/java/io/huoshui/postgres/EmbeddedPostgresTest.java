package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresTest {
    @RegisterExtension
    final Place place = new Place();

    @Test
    void keepsItsDataAndItsPasswordOverARestart() throws SQLException {
        String password;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            Sql.on(server).run("create table kept (words text)", "insert into kept values ('活水')");
            password = server.password();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            assertThat(Sql.on(server).ask("select words from kept")).isEqualTo("活水");
            assertThat(server.password()).isEqualTo(password);
        }
    }

    @Test
    void leavesNoServerBehindAndGivesTheDirectoryFree() {
        EmbeddedPostgres server = EmbeddedPostgres.start(place.settings());
        long pid = server.pid();
        assertThat(ProcessHandle.of(pid)).isPresent();
        server.close();
        server.close();
        assertThat(new PidFile(place.data().resolve("postgres"), pid).state()).isNotEqualTo(PidFile.State.RUNNING);
        EmbeddedPostgres.start(place.settings()).close();
    }

    @Test
    void letsNobodyInWithoutThePasswordAndHidesIt() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            assertThatThrownBy(() -> new Sql(server.jdbcUrl(), server.user(), "wrong").ask("select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        Path file = place.data().resolve("postgres.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(place.data().resolve("postgres.pw")).doesNotExist();
    }

    @Test
    void nobodyCanChangeSettingsBehindOurBack() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            assertThatThrownBy(() -> Sql.on(server).run("alter system set fsync = off"))
                    .isInstanceOf(SQLException.class);
        }
        Files.writeString(place.data().resolve("postgres/postgresql.conf"), "fsync = off\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            assertThat(Sql.on(server).ask("show fsync")).isEqualTo("on");
        }
    }

    @Test
    void refusesADirectoryAnotherProcessUses() throws IOException {
        try (OtherProcess other = OtherProcess.on(place.data())) {
            other.awaitLine("started");
            assertThatThrownBy(() -> EmbeddedPostgres.start(place.settings()))
                    .isInstanceOf(PostgresFailed.class)
                    .hasMessageContaining("another process uses " + place.data());
        }
        EmbeddedPostgres.start(place.settings()).close();
    }

    @Test
    void showsTheServersOwnWordsWhenTheClusterIsBroken() throws IOException {
        EmbeddedPostgres.start(place.settings()).close();
        Path control = place.data().resolve("postgres/global/pg_control");
        try (RandomAccessFile file = new RandomAccessFile(control.toFile(), "rw")) {
            file.setLength(100);
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(place.settings()))
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining("PANIC:  could not read file \"global/pg_control\"")
                .message()
                .doesNotContain("database system is shut down");
    }

    @Test
    void namesTheWayOutOfAnotherMajorVersion() throws IOException {
        EmbeddedPostgres.start(place.settings()).close();
        Files.writeString(place.data().resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(place.settings()))
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining("write a backup with the huoshui that made it");
    }

    @Test
    void givesUpWhenPatienceEndsAndLeavesNothingRunning() throws IOException {
        EmbeddedPostgres.start(place.settings()).close();
        Settings hasty = place.settings().withPatience(Duration.ZERO);
        assertThatThrownBy(() -> EmbeddedPostgres.start(hasty)).isInstanceOf(PostgresFailed.class);
        assertThat(PidFile.of(place.data().resolve("postgres"))).isEmpty();
        EmbeddedPostgres.start(place.settings()).close();
    }

    @Test
    void anInterruptedInitdbDoesNotLookLikeACluster() throws IOException {
        Path halfDone = Files.createDirectories(place.data().resolve("postgres.new-1/base"));
        EmbeddedPostgres.start(place.settings()).close();
        assertThat(halfDone).doesNotExist();
    }

    @Test
    void aPasswordFileThatIsGoneIsNamed() throws IOException {
        EmbeddedPostgres.start(place.settings()).close();
        Files.delete(place.data().resolve("postgres.password"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(place.settings())).hasMessageContaining("postgres.password");
    }
}
