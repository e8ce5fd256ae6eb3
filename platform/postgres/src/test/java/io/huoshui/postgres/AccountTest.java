package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--");

    @RegisterExtension
    final Place place = new Place();

    @BeforeEach
    void needsRoot() {
        assumeTrue(
                new Command(List.of("id", "-u")).run().output().strip().equals("0"),
                "only root can take other accounts; as an ordinary user every other test here is the proof");
    }

    @Test
    void rootLendsTheServerAnotherAccount() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place.settings())) {
            assertThat(ownerOf(place.data())).isNotEqualTo(0);
        }
    }

    @Test
    void rootGoesIntoANamespaceWhenTheDirectoryIsClosedToOthers(@TempDir Path closed) throws IOException {
        assumeTrue(
                new Command(List.of("unshare", "-U", "--", "true")).run().ok(),
                "user namespaces are forbidden on this machine");
        Modes.set(closed, "rwx------");
        EmbeddedPostgres.start(Settings.in(closed.resolve("data"))).close();
        assertThat(ownerOf(closed.resolve("data"))).isEqualTo(0);
        EmbeddedPostgres.start(Settings.in(closed.resolve("data"))).close();
    }

    @Test
    void theOwnerOfAnExistingClusterStays() throws IOException {
        Settings nobody = place.settings().withOsUser("nobody");
        EmbeddedPostgres.start(nobody).close();
        int owner = ownerOf(place.data());
        assertThat(owner).isEqualTo(65534);
        EmbeddedPostgres.start(place.settings().withOsUser("postgres")).close();
        assertThat(ownerOf(place.data())).isEqualTo(owner);
    }

    @Test
    void anOrdinaryUserNeedsNoneOfThis() throws IOException, SQLException {
        String classPath = OtherProcess.readableClassPath(place.path());
        Files.createDirectory(place.data());
        Files.createDirectory(place.path().resolve("cache"));
        for (String each : List.of("data", "cache")) {
            Files.setAttribute(place.path().resolve(each), "unix:uid", 65534);
        }
        try (OtherProcess other = OtherProcess.on(place.data(), place.path().resolve("cache"), AS_NOBODY, classPath)) {
            assertThat(Long.parseLong(other.awaitLine("started"))).isPositive();
            assertThat(other.awaitLine("committed")).isEqualTo("1");
        }
        assertThat(ownerOf(place.data())).isEqualTo(65534);
    }

    private static int ownerOf(Path data) throws IOException {
        return (int) Files.getAttribute(data.resolve("postgres"), "unix:uid");
    }
}
