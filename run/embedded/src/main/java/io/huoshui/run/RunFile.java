package io.huoshui.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run/server.json}: where the server of this data directory listens, and the token its command line uses. Only the owner may
 * read it.
 */
public record RunFile(String url, String token, long pid) {
    private static final String NAME = "server.json";
    private static final JsonMapper JSON = new JsonMapper();

    static void write(Settings settings, int port, LocalToken token) {
        RunFile content = new RunFile(
                "http://localhost:" + port,
                token.value(),
                ProcessHandle.current().pid());
        Path file = settings.runDirectory().resolve(NAME);
        try {
            Path fresh = Files.createTempFile(
                    settings.runDirectory(),
                    NAME,
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, JSON.writeValueAsBytes(content));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    static void remove(Settings settings) {
        try {
            Files.deleteIfExists(settings.runDirectory().resolve(NAME));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** The server now running on this data directory; empty when none is. A file left by a killed one counts as none. */
    public static Optional<RunFile> ofRunning(Settings settings) {
        Path file = settings.runDirectory().resolve(NAME);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            RunFile found = JSON.readValue(Files.readAllBytes(file), RunFile.class);
            boolean alive =
                    ProcessHandle.of(found.pid()).map(ProcessHandle::isAlive).orElse(false);
            return alive ? Optional.of(found) : Optional.empty();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** The address of one call of the operator API. */
    public URI at(String path) {
        return URI.create(url + path);
    }
}
