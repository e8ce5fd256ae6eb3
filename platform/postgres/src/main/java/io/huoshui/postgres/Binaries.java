package io.huoshui.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs: one archive on the class path, unpacked once per content into the cache. */
record Binaries(Path home) {

    /** Root's home is closed to the account the server runs as, hence the system cache for root. */
    static Path defaultCache() {
        String user = System.getProperty("user.name");
        return "root".equals(user)
                ? Path.of("/var/cache/huoshui")
                : Path.of(System.getProperty("user.home"), ".cache", "huoshui");
    }

    static Binaries unpackedIn(Path cache) {
        String archive = archiveName();
        try {
            Path home = cache.resolve("postgres-" + sha256(archive).substring(0, 16));
            if (!Files.isDirectory(home)) {
                unpack(archive, cache, home);
            }
            return new Binaries(home.toRealPath());
        } catch (IOException e) {
            throw new PostgresFailed("cannot unpack " + archive + " into " + cache + ": " + e, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + family + "-" + arch + ".txz";
    }

    private static InputStream open(String archive) throws IOException {
        InputStream found = Binaries.class.getResourceAsStream(archive);
        if (found == null) {
            throw new PostgresFailed("no PostgreSQL for this machine on the class path (" + archive
                    + "): build with -Dpostgres.platform=…, or point HUOSHUI_DB_URL to a PostgreSQL of your own");
        }
        return new BufferedInputStream(found, 1 << 16);
    }

    private static String sha256(String archive) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two starts may race: each unpacks for itself, the first to rename wins. */
    private static void unpack(String archive, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpack-");
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, fresh);
            }
        }
        Modes.set(fresh, "rwxr-xr-x");
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lostTheRace) {
            if (!Files.isDirectory(home)) {
                throw lostTheRace;
            }
            Trees.delete(fresh);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        Modes.set(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
}
