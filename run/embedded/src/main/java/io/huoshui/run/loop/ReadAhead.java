package io.huoshui.run.loop;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log a step ahead when there is a backlog: while one batch is applied, the next is fetched and parsed on another thread. What is
 * in the log does not change, so what was read early is right. Used by the worker alone.
 */
final class ReadAhead {
    private final Events events;
    private final int limit;
    private long from;
    private @Nullable CompletableFuture<List<Event>> next;

    /** @param limit events to read at once, at most */
    ReadAhead(Events events, int limit) {
        this.events = events;
        this.limit = limit;
    }

    /** Up to the limit of events after a position, in log order. */
    List<Event> after(long position) {
        List<Event> found = take(position);
        if (found.size() == limit) {
            long last = found.get(limit - 1).position();
            from = last;
            next = CompletableFuture.supplyAsync(() -> events.after(last, limit), ReadAhead::start);
        }
        return found;
    }

    private List<Event> take(long position) {
        CompletableFuture<List<Event>> read = next;
        next = null;
        if (read == null || from != position) {
            return events.after(position, limit);
        }
        try {
            return read.join();
        } catch (CompletionException broken) {
            return events.after(position, limit);
        }
    }

    /** A thread for each: it is nothing beside a batch, and leaves nothing to shut down. */
    private static void start(Runnable reading) {
        Thread reader = new Thread(reading, "loop-reader");
        reader.setDaemon(true);
        reader.start();
    }
}
