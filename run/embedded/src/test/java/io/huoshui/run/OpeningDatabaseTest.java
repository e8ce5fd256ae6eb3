package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.huoshui.postgres.PostgresFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningDatabaseTest {
    @Test
    void whatItFailedWithIsThrownWhereItIsAskedFor(@TempDir Path folder) throws IOException {
        Settings broken = Settings.in(Files.writeString(folder.resolve("data"), "no folder"));
        OpeningDatabase opening = OpeningDatabase.begin(broken);
        assertThatExceptionOfType(PostgresFailed.class)
                .isThrownBy(opening::database)
                .withMessageContaining("data");
        opening.close();
    }

    /** A start that failed for another reason leaves no server behind, not even one that was still coming up. */
    @Test
    void whatNobodyAskedForGoesDownAgain(@TempDir Path data) {
        Settings settings = Settings.in(data);
        OpeningDatabase.begin(settings).close();
        await("held no longer").atMost(Duration.ofMinutes(1)).until(() -> canBeOpened(settings));
    }

    private static boolean canBeOpened(Settings settings) {
        if (!Files.exists(settings.data().resolve("postgres"))) {
            return false; // still being made
        }
        try (Database database = Database.open(settings)) {
            return database.getJdbcUrl().startsWith("jdbc:postgresql:");
        } catch (PostgresFailed held) {
            return false;
        }
    }
}
