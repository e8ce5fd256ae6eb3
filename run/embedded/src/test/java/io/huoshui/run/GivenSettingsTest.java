package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server does what it was given, whatever the process around it says of the same keys. */
class GivenSettingsTest {
    private static final String KEY = "huoshui.data";

    @AfterEach
    void sayNoMore() {
        System.clearProperty(KEY);
    }

    @Test
    void everythingIsKeptInTheDataDirectoryItWasGiven(@TempDir Path given, @TempDir Path elsewhere) {
        System.setProperty(KEY, elsewhere.toString());
        try (Server server = Server.start(Settings.in(given).withPort(0).withDemo(false))) {
            assertThat(server.context().getEnvironment().getProperty(KEY)).isEqualTo(given.toString());
        }
        assertThat(given).isNotEmptyDirectory();
        assertThat(elsewhere).isEmptyDirectory();
    }
}
