package io.huoshui.touch.internal;

import io.huoshui.journey.TouchKind;
import io.huoshui.touch.channel.Channel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that send, a few for each channel, so that a slow channel holds up nobody but itself; one more of each for service and crisis
 * alone, so that promotion does not hold them up. They never give up: the database may go and come back.
 */
final class DispatchWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchWorkers.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration TROUBLE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<TouchKind> FIRST = List.of(TouchKind.CRISIS, TouchKind.SERVICE);

    private final Dispatcher dispatcher;
    private final InstantSource time;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    DispatchWorkers(Dispatcher dispatcher, InstantSource time) {
        this.dispatcher = dispatcher;
        this.time = time;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (Channel channel : dispatcher.channels()) {
            begin("touch-" + channel.id() + "-first", channel, FIRST);
            for (int i = 1; i <= channel.workers(); i++) {
                begin("touch-" + channel.id() + "-" + i, channel, Dispatcher.LANES);
            }
        }
    }

    private void begin(String name, Channel channel, List<TouchKind> lanes) {
        Thread thread = new Thread(() -> run(channel, lanes), name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    /** Outermost loop. */
    private void run(Channel channel, List<TouchKind> lanes) {
        while (running) {
            try {
                rest(isIdle(channel, lanes) ? IDLE : Duration.ZERO);
            } catch (RuntimeException trouble) {
                LOG.warn(
                        "{} waits: {}",
                        Thread.currentThread().getName(),
                        trouble.getClass().getName());
                rest(TROUBLE);
            }
        }
    }

    private boolean isIdle(Channel channel, List<TouchKind> lanes) {
        boolean idle = true;
        if (dispatcher.isAnyDue(channel, lanes, time.instant())) {
            for (TouchKind lane : lanes) {
                idle &= dispatcher.turn(channel, lane, time).isIdle();
            }
        }
        return idle;
    }

    private static void rest(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A message on its way may arrive before the database goes. */
    @Override
    public synchronized void stop() {
        running = false;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Thread each : threads) {
            join(each, deadline);
        }
        threads.clear();
    }

    private static void join(Thread thread, long deadline) {
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
