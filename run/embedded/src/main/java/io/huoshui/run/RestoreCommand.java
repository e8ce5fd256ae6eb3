package io.huoshui.run;

import io.huoshui.base.Refused;
import io.huoshui.postgres.Manifest;
import io.huoshui.postgres.PostgresFailed;
import io.huoshui.postgres.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** {@code huoshui restore FILE}: into an empty data directory or database, while no server runs on it. The next start migrates on. */
final class RestoreCommand {
    private RestoreCommand() {}

    /** @return the exit code */
    static int run(Settings settings, Path file) {
        try {
            if (RunFile.ofRunning(settings).isPresent()) {
                System.err.println("huoshui restore: a server runs on " + settings.data() + "; stop it first");
                return 1;
            }
            Manifest found = Restore.manifest(file);
            System.out.printf("backup of %s by huoshui %s%n", found.taken(), found.app());
            restore(settings, file);
            System.out.printf(
                    "restored %,d rows of %d tables%n",
                    found.rows(), found.tables().size());
            return 0;
        } catch (NoSuchFileException none) {
            System.err.println("huoshui restore: there is no file " + file);
            return 1;
        } catch (Refused | PostgresFailed | IOException | SQLException failed) {
            System.err.println("huoshui restore: " + failed.getMessage());
            return 1;
        }
    }

    /** A failure leaves an empty system with what migrations bring, which no second attempt would take for empty: away with it. */
    private static void restore(Settings settings, Path file) throws SQLException, IOException {
        Path cluster = settings.data().resolve("postgres");
        boolean ours = settings.database() == null && Files.notExists(cluster);
        boolean done = false;
        try (Database database = Database.open(settings)) {
            DataSource source = database.source();
            Restore.read(file, source, versions -> Migrations.runTo(source, versions), System.out::println);
            done = true;
        } finally {
            if (ours && !done) {
                FileSystemUtils.deleteRecursively(cluster);
            }
        }
    }
}
