package io.huoshui.web;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every so often, on a thread of its own, whether something is due. */
public final class RegularLook implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RegularLook.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration every;
    private final Runnable look;
    private ScheduledExecutorService ticking = idle();

    /**
     * @param name of the thread, e.g. {@code rfm-waves}
     * @param every pause between two looks
     * @param look may fail while the database is away; it is asked again
     */
    public RegularLook(String name, Duration every, Runnable look) {
        this.name = name;
        this.every = every;
        this.look = look;
    }

    /** Looks at once, in the caller's thread: for worlds that live on borrowed time. */
    public void lookNow() {
        look.run();
    }

    @Override
    public synchronized void start() {
        ticking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        ticking.scheduleWithFixedDelay(this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look under way may end in peace before the database goes; one that takes long is cut off. */
    @Override
    public synchronized void stop() {
        ticking.shutdown();
        if (!ended(ticking)) {
            ticking.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !ticking.isShutdown();
    }

    /** Outermost loop: a database that is away for a moment must not end the schedule. */
    private void tick() {
        try {
            look.run();
        } catch (RuntimeException trouble) {
            LOG.warn("{}: could not look, trying again: {}", name, trouble.toString());
        }
    }

    private static boolean ended(ExecutorService ticking) {
        try {
            return ticking.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ScheduledExecutorService idle() {
        ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor();
        idle.shutdown();
        return idle;
    }
}
