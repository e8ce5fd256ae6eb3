package io.huoshui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where a run keeps its databases: gigabytes that go with it, and what it started ends with it, unless it is killed outright. */
final class Workplace {
    private static final int SECONDS_TO_STOP = 30;

    private Workplace() {}

    /** An empty directory that PostgreSQL's own user can reach too. */
    static Path make() throws IOException {
        Path place = Files.createTempDirectory("huoshui-bench");
        place.toFile().setReadable(true, false);
        place.toFile().setExecutable(true, false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(place)));
        return place;
    }

    private static void leave(Path place) {
        List<ProcessHandle> started = ProcessHandle.current().children().toList();
        started.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(started.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
        started.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException cannot) {
            System.err.println(place + " stays on the disk: " + cannot);
        }
    }
}
