package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedServerTest {
    @RegisterExtension
    final Place place = new Place();

    @ParameterizedTest
    @CsvSource({
        "fsync, off, FSYNC_OFF",
        "synchronous_commit, off, SYNCHRONOUS_COMMIT_OFF",
        "full_page_writes, off, FULL_PAGE_WRITES_OFF",
        "password_encryption, md5, AUTH_NOT_SCRAM",
        "listen_addresses, '127.0.0.1,127.0.0.2', NOT_LOOPBACK_ONLY",
    })
    void refusesToRunWithAWrongSetting(String setting, String value, DurabilityReason reason) {
        assertRefused(place.settings().withConf(setting, value), reason);
    }

    @Test
    void refusesToRunWhenAnyoneMayLogIn() throws IOException {
        Path open = place.path().resolve("open_hba.conf");
        Files.writeString(open, "host all all 127.0.0.1/32 trust\n");
        assertRefused(place.settings().withConf("hba_file", open.toString()), DurabilityReason.AUTH_NOT_SCRAM);
    }

    @Test
    void refusesAClusterWithoutChecksums() throws IOException {
        EmbeddedPostgres.start(place.settings()).close();
        Path cluster = place.data().resolve("postgres");
        Path passwordFile = place.data().resolve("postgres.password");
        Binaries binaries = Binaries.unpackedIn(Binaries.defaultCache());
        Account account = Account.ownerOf(cluster);
        Trees.delete(cluster);
        Files.createDirectory(cluster);
        account.own(cluster);
        Path readable = Files.copy(passwordFile, place.path().resolve("pw"));
        account.own(readable);
        Command.Result initdb = account.command(binaries.program("initdb"), "-D", cluster.toString(), "-U", "huoshui")
                .with("--pwfile=" + readable, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "-k")
                .with("--no-data-checksums")
                .run();
        assertThat(initdb.ok()).as(initdb.output()).isTrue();
        assertRefused(place.settings(), DurabilityReason.DATA_CHECKSUMS_OFF);
    }

    private void assertRefused(Settings settings, DurabilityReason reason) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining(reason.number() + " " + reason.name())
                .hasMessageContaining(reason.zh());
        assertThat(place.data().resolve("postgres/postmaster.pid")).doesNotExist();
    }
}
