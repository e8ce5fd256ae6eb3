package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A directory per test that another account can enter, unlike {@code @TempDir}'s. */
final class Place implements BeforeEachCallback, AfterEachCallback {
    private Path directory;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "place")).toRealPath();
        directory = Files.createTempDirectory(parent, "test-");
        Modes.set(directory, "rwxr-xr-x");
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        Trees.delete(directory);
    }

    Path path() {
        return directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Small, so that a dozen servers in a row cost little; durable as in production. */
    Settings settings() {
        return Settings.in(data()).withConf("shared_buffers", "32MB").withConf("max_wal_size", "256MB");
    }
}
