package io.huoshui.run.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise: nothing acknowledged is lost, nothing is stored twice, and state is a function of the log, however often the process or
 * its database is killed. {@code -Dhuoshui.kills=100 -Dhuoshui.seed=…} makes it the longer campaign of docs/reliability.md.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("huoshui.kills", 10);
    private static final long SEED = Long.getLong("huoshui.seed", 20_261_122L);

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostAndReplayEqualsLive() throws Exception {
        Files.setPosixFilePermissions(data, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Random random = new Random(SEED);
        Victim victim = new Victim(data, freePort());
        Set<String> acknowledged;
        try (Clients clients = new Clients(victim.port(), 3, SEED)) {
            for (int i = 0; i < KILLS; i++) {
                TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1_500));
                victim.killPostmaster();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
                victim.killProcess();
                victim.startAgain();
            }
            acknowledged = clients.acknowledged();
        }
        awaitApplied(victim);
        expectReplayEqual(victim);
        victim.stop();
        List<String> stored = storedMessageIds();
        assertThat(stored).as("seed " + SEED).doesNotHaveDuplicates();
        assertThat(acknowledged).as("the load was real").hasSizeGreaterThan(KILLS * 20);
        Set<String> lost = new HashSet<>(acknowledged);
        stored.forEach(lost::remove);
        assertThat(lost).as("acknowledged and not stored, seed " + SEED).isEmpty();
    }

    private static void awaitApplied(Victim victim) throws IOException, InterruptedException {
        String status = victim.call("GET", "/api/status");
        while (Victim.number(status, "loopPosition") < Victim.number(status, "logHead")) {
            TimeUnit.MILLISECONDS.sleep(50);
            status = victim.call("GET", "/api/status");
        }
        assertThat(Victim.number(status, "parkedEvents")).isZero();
    }

    private static void expectReplayEqual(Victim victim) throws IOException, InterruptedException {
        victim.call("POST", "/api/operate/replay");
        String progress = victim.call("GET", "/api/operate/replay");
        while (progress.contains("\"running\"")) {
            TimeUnit.MILLISECONDS.sleep(100);
            progress = victim.call("GET", "/api/operate/replay");
        }
        assertThat(progress).as("seed " + SEED).contains("\"equal\"");
    }

    private List<String> storedMessageIds() throws SQLException {
        List<String> found = new ArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data);
                Connection db = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement sql = db.createStatement();
                ResultSet rows = sql.executeQuery("select message_id from event_log where source <> 'huoshui'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
