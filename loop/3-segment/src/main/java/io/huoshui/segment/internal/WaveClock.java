package io.huoshui.segment.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds whether a wave is due. */
final class WaveClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WaveClock.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final AppendWaves appendWaves;
    private ScheduledExecutorService ticking = idle();

    WaveClock(AppendWaves appendWaves) {
        this.appendWaves = appendWaves;
    }

    @Override
    public synchronized void start() {
        ticking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "rfm-waves");
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
            appendWaves.look();
        } catch (RuntimeException trouble) {
            LOG.warn("could not look for due waves, trying again: {}", trouble.toString());
        }
    }

    private static ScheduledExecutorService idle() {
        ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor();
        idle.shutdown();
        return idle;
    }
}
