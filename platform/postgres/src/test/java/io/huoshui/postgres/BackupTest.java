package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Restore.Schema NOTHING = versions -> {};

    @RegisterExtension
    final Place place = new Place();

    @Test
    void whatComesBackIsWhatWasThere() throws SQLException, IOException {
        Sql from = OneServer.freshDatabase();
        Sql into = OneServer.freshDatabase();
        for (long seed = 1; seed <= 5; seed++) {
            Shop shop = new Shop(OneServer.emptied(from));
            shop.migrate("2");
            shop.fill(new Random(seed));
            Path file = place.path().resolve("seed-" + seed + ".zip");
            Manifest written = backup(shop, file);
            Shop restored = new Shop(OneServer.emptied(into));
            Manifest read = restore(file, restored);
            assertThat(restored.digest()).as("seed " + seed).isEqualTo(shop.digest());
            assertThat(read).isEqualTo(written);
            assertThat(backup(restored, place.path().resolve("again-" + seed + ".zip"))
                            .tables())
                    .as("a backup of the restored, seed " + seed)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sha256")
                    .isEqualTo(written.tables());
        }
    }

    @Test
    void theRestoredSystemGoesOnWhereTheOtherStood() throws SQLException, IOException {
        Shop shop = shop();
        shop.fill(new Random(1));
        backup(shop, file());
        Sql db = restored().db();
        assertThat(db.ask("select nextval('ticket')")).isEqualTo("8");
        assertThat(db.ask("select nextval('untouched')")).isEqualTo("5");
        assertThat(Long.parseLong(db.ask("insert into person (name) values ('new') returning id")))
                .isGreaterThan(Long.parseLong(db.ask("select max(id) from person where name <> 'new'")));
        assertThatThrownBy(() -> db.run("update person set favourite = -1 where id = 1"))
                .hasMessageContaining("favourite_fk");
        db.run("insert into \"order\" (id, person) values (900, 1)");
        assertThat(db.ask("select count(*) from audit where said = 'order 900'"))
                .isEqualTo("1");
    }

    @Test
    void theFileIsForItsOwnerOnlyAndNeverOverwritten() throws SQLException, IOException {
        backup(shop(), file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertRefused(BackupReason.FILE_EXISTS, () -> backup(shop(), file()));
        assertThat(place.path().resolve("backup.zip.part")).doesNotExist();
    }

    @Test
    void aBackupThatFailsLeavesNoFile() throws SQLException {
        Shop shop = shop();
        shop.db().run("drop role if exists outsider", "create role outsider login password 'x'");
        Sql outsider = new Sql(shop.db().url(), "outsider", "x");
        assertThatThrownBy(() -> Backup.write(outsider.source(), "1.0", NOW, file(), line -> {}))
                .isInstanceOf(SQLException.class);
        assertThat(place.path()).isEmptyDirectory();
    }

    @Test
    void refusesADatabaseThatHoldsData() throws SQLException, IOException {
        backup(shop(), file());
        Shop busy = shop();
        busy.fill(new Random(1));
        String before = busy.digest();
        assertRefused(
                BackupReason.TARGET_NOT_EMPTY,
                () -> Restore.read(file(), busy.db().source(), NOTHING, line -> {}));
        assertThat(busy.digest()).isEqualTo(before);
    }

    @Test
    void refusesABackupOfANewerVersion() throws SQLException, IOException {
        backup(shop(), file());
        Shop old = new Shop(OneServer.freshDatabase());
        assertRefused(
                BackupReason.BACKUP_NEWER,
                () -> Restore.read(file(), old.db().source(), versions -> migrate(old, "1"), line -> {}));
        assertThat(old.db().ask("select count(*) from person")).isEqualTo("0");
    }

    @Test
    void refusesTablesThatAreNotThoseOfTheBackup() throws SQLException, IOException {
        backup(shop(), file());
        Shop newer = new Shop(OneServer.freshDatabase());
        assertRefused(
                BackupReason.SCHEMA_DIFFERS,
                () -> Restore.read(file(), newer.db().source(), versions -> migrate(newer, "3"), line -> {}));
        Shop other = new Shop(OneServer.freshDatabase());
        assertRefused(
                BackupReason.SCHEMA_DIFFERS,
                () -> Restore.read(
                        file(),
                        other.db().source(),
                        versions -> {
                            migrate(other, "2");
                            run(other.db(), "alter table setting add column more int");
                        },
                        line -> {}));
    }

    @Test
    void refusesAFileThatIsCutAnywhere() throws SQLException, IOException {
        Shop shop = shop();
        shop.fill(new Random(2));
        backup(shop, file());
        Shop target = new Shop(OneServer.freshDatabase());
        long whole = Files.size(file());
        for (long size = whole - 1; size > 0; size -= whole / 7 + 1) {
            try (RandomAccessFile in = new RandomAccessFile(file().toFile(), "rw")) {
                in.setLength(size);
            }
            assertRefused(BackupReason.BACKUP_DAMAGED, () -> restore(file(), target));
        }
    }

    @Test
    void noFlippedByteIsRestoredAsData() throws SQLException, IOException {
        Shop shop = shop();
        shop.fill(new Random(3));
        backup(shop, file());
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(4);
        Sql target = OneServer.freshDatabase();
        for (int round = 0; round < 40; round++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), flipped);
            try {
                Shop restored = new Shop(OneServer.emptied(target));
                restore(file(), restored);
                assertThat(restored.digest()).as("round " + round).isEqualTo(shop.digest());
            } catch (Refused refused) {
                assertThat(refused.reason()).as("round " + round).isEqualTo(BackupReason.BACKUP_DAMAGED);
            }
        }
    }

    private static void assertRefused(BackupReason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .as(refused.getMessage())
                                .isEqualTo(reason));
    }

    private Path file() {
        return place.path().resolve("backup.zip");
    }

    private static Shop shop() throws SQLException {
        Shop shop = new Shop(OneServer.freshDatabase());
        shop.migrate("2");
        return shop;
    }

    private static Manifest backup(Shop shop, Path file) throws SQLException, IOException {
        return Backup.write(shop.db().source(), "1.0", NOW, file, line -> {});
    }

    private Shop restored() throws SQLException, IOException {
        Shop shop = new Shop(OneServer.freshDatabase());
        restore(file(), shop);
        return shop;
    }

    private static Manifest restore(Path file, Shop into) throws SQLException, IOException {
        return Restore.read(
                file,
                into.db().source(),
                versions -> {
                    assertThat(versions).isEqualTo(Map.of("event", "2"));
                    migrate(into, versions.get("event"));
                },
                line -> {});
    }

    private static void migrate(Shop shop, String version) {
        try {
            shop.migrate(version);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(Sql db, String statement) {
        try {
            db.run(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
