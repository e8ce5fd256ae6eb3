package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** File modes where the file system has them; elsewhere the directory's own rights must do. */
final class Modes {
    private Modes() {}

    static void set(Path path, String mode) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** Creates or replaces {@code path} with text only its owner may read; never readable for others, not even for a moment. */
    static void writeSecret(Path path, String text) throws IOException {
        Files.deleteIfExists(path);
        if (Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(path, text);
    }
}
