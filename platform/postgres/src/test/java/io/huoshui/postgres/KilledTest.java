package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KilledTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    final Place place = new Place();

    @Test
    void theServerOfAKilledProcessIsStoppedAndNothingAcknowledgedIsLost() throws IOException, SQLException {
        OtherProcess other = OtherProcess.on(place.data());
        long orphan = Long.parseLong(other.awaitLine("started"));
        long acknowledged = acknowledged(other, 50);
        other.kill();
        assertThat(new PidFile(place.data().resolve("postgres"), orphan).state())
                .isEqualTo(PidFile.State.RUNNING);

        List<String> told = new ArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings().withProgress(told::add))) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(new PidFile(place.data().resolve("postgres"), orphan).state())
                    .isNotEqualTo(PidFile.State.RUNNING);
            assertThat(told).anyMatch(line -> line.contains("(pid " + orphan + ")"));
            assertThat(Long.parseLong(Sql.on(server).ask("select count(*) from kept")))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void processAndServerKilledTogetherStartAgainWithoutAHand() throws IOException, SQLException {
        OtherProcess other = OtherProcess.on(place.data());
        long postmaster = Long.parseLong(other.awaitLine("started"));
        long acknowledged = acknowledged(other, 50);
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        other.kill();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            assertThat(Long.parseLong(Sql.on(server).ask("select count(*) from kept")))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** {@code -Dkills=200} for the long run. Moments range from the unpacking JVM over initdb and replay to full work. */
    @Test
    void killsAtAnyMomentLoseNothingAndNeedNoHand() throws IOException, InterruptedException, SQLException {
        int kills = Integer.getInteger("kills", 6);
        Random random = new Random(kills);
        long acknowledged = 0;
        for (int round = 1; round <= kills; round++) {
            OtherProcess other = OtherProcess.on(place.data());
            List<String> said = other.killAfter(100 + random.nextInt(2400));
            if (random.nextBoolean()) {
                PidFile.of(place.data().resolve("postgres"))
                        .flatMap(file -> ProcessHandle.of(file.pid()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
            for (String line : said) {
                if (line.matches("committed \\d+")) {
                    acknowledged = Math.max(acknowledged, Long.parseLong(line.substring(10)));
                }
            }
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            Sql.on(server).run("create table if not exists kept (id bigint primary key)");
            assertThat(Long.parseLong(Sql.on(server).ask("select coalesce(max(id), 0) from kept")))
                    .isGreaterThanOrEqualTo(acknowledged);
            assertThat(Sql.on(server).ask("select count(*) = coalesce(max(id), 0) from kept"))
                    .isEqualTo("t");
        }
    }

    @Test
    void aServerKilledUnderUsComesBackOnItsPort() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            Sql.on(server).run("create table kept (id int)", "insert into kept values (1)");
            long first = server.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            assertThat(askUntilAnswered(Sql.on(server), "select count(*) from kept"))
                    .isEqualTo("1");
            assertThat(server.pid()).isNotIn(first, 0L);
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramDoesNotStopTheStart() throws IOException {
        EmbeddedPostgres.start(place.settings()).close();
        Path cluster = place.data().resolve("postgres");
        Command sleep = Account.ownerOf(cluster).command("sleep", "600");
        Process stranger = new ProcessBuilder(sleep.words()).start();
        Files.writeString(cluster.resolve("postmaster.pid"), stranger.pid() + "\n" + cluster + "\n1\n5432\n");
        EmbeddedPostgres.start(place.settings()).close();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().onExit().join();
    }

    private static long acknowledged(OtherProcess other, long atLeast) throws IOException {
        long last = 0;
        while (last < atLeast) {
            last = Long.parseLong(other.awaitLine("committed"));
        }
        return last;
    }

    private static String askUntilAnswered(Sql sql, String query) throws SQLException {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return sql.ask(query);
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(until)) {
                    throw notYet;
                }
            }
        }
    }
}
