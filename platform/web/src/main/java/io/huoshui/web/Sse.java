package io.huoshui.web;

import io.huoshui.base.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: shows a browser how something goes on. At most {@value #STREAMS} streams at once, each at most an hour. */
public final class Sse implements AutoCloseable {
    private static final int STREAMS = 100;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Semaphore free = new Semaphore(STREAMS);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sse");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Sends {@code now}'s value at once and then at each {@code every}, until one is {@code last} or the browser goes away.
     *
     * @param now read on a shared thread: must be quick and need no request
     */
    public <T> SseEmitter follow(String event, Duration every, Supplier<T> now, Predicate<T> last) {
        if (!free.tryAcquire()) {
            throw new Refused(WebReason.WEB_TOO_MANY);
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        AtomicReference<@Nullable ScheduledFuture<?>> ticking = new AtomicReference<>();
        Runnable end = () -> {
            ScheduledFuture<?> running = ticking.getAndSet(null);
            if (running != null) {
                running.cancel(false);
                free.release();
            }
        };
        emitter.onCompletion(end);
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> end.run());
        ticking.set(clock.scheduleAtFixedRate(
                () -> send(emitter, event, now, last), 0, every.toMillis(), TimeUnit.MILLISECONDS));
        return emitter;
    }

    private static <T> void send(SseEmitter emitter, String event, Supplier<T> now, Predicate<T> last) {
        try {
            T value = now.get();
            emitter.send(SseEmitter.event().name(event).data(value));
            if (last.test(value)) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException browserWentAway) {
            emitter.completeWithError(browserWentAway);
        } catch (RuntimeException broken) {
            emitter.completeWithError(broken);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
