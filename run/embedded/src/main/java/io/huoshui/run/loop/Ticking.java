package io.huoshui.run.loop;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the clock each second. */
final class Ticking implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);

    private final TimePasser timePasser;
    private final Replay replay;
    private volatile ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Ticking(TimePasser timePasser, Replay replay) {
        this.timePasser = timePasser;
        this.replay = replay;
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "time-passer"));
        clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        running = true;
    }

    private void tick() {
        try {
            if (!replay.isRunning()) {
                timePasser.look();
            }
        } catch (RuntimeException broken) {
            LOG.warn("cannot look at the timers: {}", Trouble.describe("time", broken));
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
