package io.huoshui.segment.internal.membership;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Reads one piece ahead on another thread: while one is worked on, the next is read. */
final class NextRead<T> {
    private final Supplier<Optional<T>> read;
    private CompletableFuture<Optional<T>> next;

    /** @param read one piece after the other; empty at the end */
    NextRead(Supplier<Optional<T>> read) {
        this.read = read;
        this.next = start();
    }

    /** The next piece; throws what the reading threw. */
    Optional<T> take() {
        Optional<T> taken = finished();
        if (taken.isPresent()) {
            next = start();
        }
        return taken;
    }

    /** Waits until nothing is being read any more. */
    void stop() {
        next.handle((piece, broken) -> piece).join();
    }

    private Optional<T> finished() {
        try {
            return next.join();
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw broken;
        }
    }

    private CompletableFuture<Optional<T>> start() {
        return CompletableFuture.supplyAsync(read, reading -> {
            Thread reader = new Thread(reading, "history-reader");
            reader.setDaemon(true);
            reader.start();
        });
    }
}
