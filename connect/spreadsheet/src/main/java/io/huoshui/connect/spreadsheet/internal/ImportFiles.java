package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Refused;
import io.huoshui.connect.spreadsheet.ImportReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The uploaded files, under names of our own, readable by nobody else. */
final class ImportFiles {
    private final Path folder;

    ImportFiles(Path data) {
        this.folder = data.resolve("imports");
    }

    /** @return the name it is kept under */
    String keep(InputStream content) throws IOException {
        create();
        String name = UUID.randomUUID().toString();
        Path file = folder.resolve(name);
        Set<OpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, fresh, only("rw-------"));
                var out = java.nio.channels.Channels.newOutputStream(channel)) {
            content.transferTo(out);
        }
        return name;
    }

    Path path(@Nullable String stored) {
        if (stored == null || !Files.exists(folder.resolve(stored))) {
            throw new Refused(ImportReason.FILE_GONE);
        }
        return folder.resolve(stored);
    }

    /** For temporary files of a running import. */
    Path folder() throws IOException {
        create();
        return folder;
    }

    void remove(@Nullable String stored) {
        if (stored != null) {
            try {
                Files.deleteIfExists(folder.resolve(stored));
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
    }

    private void create() throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, only("rwx------"));
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
