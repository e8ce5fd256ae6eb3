package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which process {@code postmaster.pid} names as the server of a cluster, and what has become of it. */
record PidFile(Path cluster, long pid) {
    enum State {
        RUNNING,
        /** Dead, but its parent has not asked how it ended; PostgreSQL takes its number for a living server. */
        ZOMBIE,
        /** The number belongs to another program: numbers are reused, above all in containers. */
        STRANGER,
        GONE
    }

    /** Empty when there is no such file or it is not written whole. */
    static Optional<PidFile> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new PidFile(cluster, Long.parseLong(lines.get(0).strip())));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PostgresFailed("cannot read postmaster.pid in " + cluster + ": " + e, e);
        }
    }

    /**
     * Puts a number no process has in place of a stranger's, who would keep the server from starting. The rest stays: from it the server
     * finds the shared memory of a predecessor whose children may still write.
     */
    static void disown(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, String.valueOf(Integer.MAX_VALUE));
        Files.write(file, lines);
    }

    State state() {
        if (procfs("stat").filter(PidFile::saysZombie).isPresent()) {
            return State.ZOMBIE;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return State.GONE;
        }
        // Not only "a postgres": after a reboot the number may be that of the operator's own server, which we must
        // never stop.
        boolean stranger = commandLine(process.get())
                .filter(line -> !line.contains(cluster.toString()))
                .isPresent();
        return stranger ? State.STRANGER : State.RUNNING;
    }

    private Optional<String> commandLine(ProcessHandle process) {
        return procfs("cmdline").or(() -> process.info().commandLine());
    }

    private static boolean saysZombie(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
    }

    private Optional<String> procfs(String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", String.valueOf(pid), file)));
        } catch (IOException noSuchProcessOrSystem) {
            return Optional.empty();
        }
    }
}
