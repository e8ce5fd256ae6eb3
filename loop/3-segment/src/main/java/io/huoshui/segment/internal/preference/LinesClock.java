package io.huoshui.segment.internal.preference;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds whether the pool's lines are to be drawn anew. */
final class LinesClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LinesClock.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final AppendLines appendLines;
    private ScheduledExecutorService ticking = idle();

    LinesClock(AppendLines appendLines) {
        this.appendLines = appendLines;
    }

    @Override
    public synchronized void start() {
        ticking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "preference-lines");
            thread.setDaemon(true);
            return thread;
        });
        ticking.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        ticking.shutdownNow();
    }

    @Override
    public synchronized boolean isRunning() {
        return !ticking.isShutdown();
    }

    /** Outermost loop: a database that is away for a moment must not end the schedule. */
    private void look() {
        try {
            appendLines.look();
        } catch (RuntimeException trouble) {
            LOG.warn("could not look whether preference lines are due, trying again: {}", trouble.toString());
        }
    }

    private static ScheduledExecutorService idle() {
        ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor();
        idle.shutdown();
        return idle;
    }
}
