package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;

/** The files of one database cluster, with the programs and the account that may touch them. */
record Cluster(Path directory, Binaries binaries, Account account) {
    private static final Duration ZOMBIE_PATIENCE = Duration.ofSeconds(30);

    static Cluster existing(Path directory, Binaries binaries) throws IOException {
        return new Cluster(directory, binaries, Account.ownerOf(directory));
    }

    /** Built beside its place and renamed: an interrupted initdb never looks like a cluster. */
    static Cluster created(Path directory, Binaries binaries, String osUser, String password) throws IOException {
        Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
        Path passwordFile = directory.resolveSibling(directory.getFileName() + ".pw");
        Trees.delete(fresh);
        Files.createDirectory(fresh);
        Account account = Account.probed(fresh, binaries, osUser);
        Modes.writeSecret(passwordFile, password);
        account.own(passwordFile);
        Command.Result initdb = account.command(binaries.program("initdb"))
                .with("-D", fresh.toString(), "-U", EmbeddedPostgres.USER, "--pwfile=" + passwordFile)
                .with("--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums")
                // Needs no locale of the operating system, sorts by code point, stays the same over upgrades.
                .with("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                .in(fresh)
                .run();
        Files.delete(passwordFile);
        if (!initdb.ok()) {
            throw new PostgresFailed("initdb failed as " + account.name() + ": " + initdb.output()
                    + (initdb.output().contains("could not look up effective user ID")
                            ? " This user id has no entry in /etc/passwd: add one."
                            : ""));
        }
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        return new Cluster(directory, binaries, account);
    }

    /** Runs until the server answers or is gone; waits as long as WAL replay takes, within {@code patience}. */
    Command.Result start(ServerLog log, Duration patience, Consumer<String> progress) {
        return pgCtl(
                        "start",
                        "-w",
                        "-t",
                        String.valueOf(patience.toSeconds()),
                        "-l",
                        log.file().toString())
                .run(() -> progress.accept("waiting for PostgreSQL: " + log.lastLine()));
    }

    void stop() {
        Command.Result fast = pgCtl("stop", "-m", "fast", "-w", "-t", "60").run();
        if (!fast.ok() && !fast.output().contains("Is server running?")) {
            pgCtl("stop", "-m", "immediate", "-w", "-t", "60").run();
        }
    }

    /** The caller holds the lock, so a server that still runs has lost its master. */
    void stopOrphan(Consumer<String> progress) throws IOException, InterruptedException {
        PidFile left = PidFile.of(directory).orElse(null);
        if (left == null) {
            return;
        }
        if (left.isPostgres()) {
            progress.accept("stopping the PostgreSQL server a killed process left behind (pid " + left.pid() + ")");
            stop();
        }
        for (long waited = 0; left.isZombie(); waited += 50) {
            if (waited > ZOMBIE_PATIENCE.toMillis()) {
                throw new PostgresFailed("the killed PostgreSQL server (pid " + left.pid()
                        + ") stays a zombie: run the container with an init (docker run --init)");
            }
            Thread.sleep(50);
        }
        if (!left.isPostgres()) {
            Files.deleteIfExists(directory.resolve("postmaster.pid"));
        }
    }

    private Command pgCtl(String... words) {
        return account.command(binaries.program("pg_ctl"), "-D", directory.toString())
                .with(words)
                .in(directory);
    }
}
