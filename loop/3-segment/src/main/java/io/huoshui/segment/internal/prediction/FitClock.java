package io.huoshui.segment.internal.prediction;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds whether a fit is due or asked for, and makes it beside the loop. */
final class FitClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FitClock.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final AppendFits appendFits;
    private ScheduledExecutorService ticking = idle();

    FitClock(AppendFits appendFits) {
        this.appendFits = appendFits;
    }

    @Override
    public synchronized void start() {
        ticking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "prediction-fits");
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
            appendFits.look();
        } catch (RuntimeException trouble) {
            LOG.warn("could not fit predictions, trying again: {}", trouble.toString());
        }
    }

    private static ScheduledExecutorService idle() {
        ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor();
        idle.shutdown();
        return idle;
    }
}
