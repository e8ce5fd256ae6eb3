package io.huoshui.run;

import io.huoshui.base.Refused;
import io.huoshui.postgres.Backup;
import io.huoshui.postgres.BackupReason;
import io.huoshui.postgres.Manifest;
import io.huoshui.postgres.PostgresFailed;
import io.huoshui.postgres.Restore;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** {@code huoshui backup FILE}: from the running system, or from its database when it is stopped. */
final class BackupCommand {
    private BackupCommand() {}

    /** @return the exit code */
    static int run(Settings settings, Path file) {
        try {
            Optional<RunFile> server = RunFile.ofRunning(settings);
            Manifest written = server.isPresent() ? download(server.get(), file) : dump(settings, file);
            System.out.printf(
                    "%s: %,d rows of %d tables%n",
                    file, written.rows(), written.tables().size());
            return 0;
        } catch (Refused | PostgresFailed | IOException | SQLException failed) {
            System.err.println("huoshui backup: " + failed.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static Manifest dump(Settings settings, Path file) throws SQLException, IOException {
        try (Database database = Database.open(settings)) {
            return Backup.write(database.source(), Version.text(), Instant.now(), file, System.out::println);
        }
    }

    private static Manifest download(RunFile server, Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            throw new Refused(BackupReason.FILE_EXISTS, file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            HttpRequest request = HttpRequest.newBuilder(server.at("/api/operate/backup"))
                    .header("Authorization", "Bearer " + server.token())
                    .build();
            HttpResponse<Path> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(part));
            if (response.statusCode() != 200) {
                throw new IOException("the server answered " + response.statusCode() + ": " + Files.readString(part));
            }
            Manifest written = Restore.manifest(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
