package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;

/** The files of one database cluster, with the programs and the account that may touch them. */
record Cluster(Path directory, Binaries binaries, Account account) {
    private static final String UNFINISHED = "postgres.new-";
    private static final Duration ZOMBIE_PATIENCE = Duration.ofSeconds(30);

    static Cluster existing(Path directory, Binaries binaries) throws IOException {
        return new Cluster(directory, binaries, Account.ownerOf(directory));
    }

    /** Built beside its place and renamed: an interrupted initdb never looks like a cluster. */
    static Cluster created(Path directory, Binaries binaries, String osUser, String password) throws IOException {
        clearUnfinished(directory);
        Path fresh = Files.createTempDirectory(directory.getParent(), UNFINISHED);
        Path passwordFile = directory.resolveSibling(directory.getFileName() + ".pw");
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

    /** An initdb whose master was killed may still be writing; what cannot be cleared now is cleared by a later start. */
    private static void clearUnfinished(Path directory) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory.getParent(), UNFINISHED + "*")) {
            for (Path each : left) {
                try {
                    Trees.delete(each);
                } catch (DirectoryNotEmptyException | NoSuchFileException stillWritten) {
                    continue;
                }
            }
        }
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

    /** Returns when it is down; cuts it off (the next start replays) when it does not end in a minute. */
    void stop() {
        if (runningPid() == 0) {
            return;
        }
        Command.Result fast = pgCtl("stop", "-m", "fast", "-w", "-t", "60").run();
        if (!fast.ok() && runningPid() != 0) {
            pgCtl("stop", "-m", "immediate", "-w", "-t", "60").run();
        }
    }

    /** 0 when no server runs. */
    long runningPid() {
        return PidFile.of(directory)
                .filter(file -> file.state() == PidFile.State.RUNNING)
                .map(PidFile::pid)
                .orElse(0L);
    }

    /** The caller holds the lock, so a server that still runs has lost its master. */
    void stopOrphan(Consumer<String> progress) throws IOException, InterruptedException {
        long orphan = runningPid();
        if (orphan != 0) {
            progress.accept("stopping the PostgreSQL server a killed process left behind (pid " + orphan + ")");
            stop();
        }
        for (long waited = 0; leftover() == PidFile.State.ZOMBIE; waited += 50) {
            if (waited > ZOMBIE_PATIENCE.toMillis()) {
                throw new PostgresFailed("the killed PostgreSQL server of " + directory
                        + " stays a zombie: run the container with an init (docker run --init)");
            }
            Thread.sleep(50);
        }
        switch (leftover()) {
            case RUNNING ->
                throw new PostgresFailed("an earlier PostgreSQL server (pid " + runningPid() + ") of " + directory
                        + " does not stop: stop it by hand");
            case STRANGER -> PidFile.disown(directory);
            case ZOMBIE, GONE -> {}
        }
    }

    private PidFile.State leftover() {
        return PidFile.of(directory).map(PidFile::state).orElse(PidFile.State.GONE);
    }

    private Command pgCtl(String... words) {
        return account.command(binaries.program("pg_ctl"), "-D", directory.toString())
                .with(words)
                .in(directory);
    }
}
