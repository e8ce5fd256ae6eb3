package io.huoshui.segment.internal.audience;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the index follow on a thread of its own, from the start of the process until its end; a database that is away comes back. */
@Component
final class IndexFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final long PAUSE_MILLIS = 1_000;

    /**
     * Whoever is busy is read once per rest, not once per event. While events come faster than they are applied, everybody is busy: then it
     * rests longer than it reads, for the worker needs what this takes of processors and database more. When nobody moved for a moment it
     * has rested enough.
     */
    private static final long REST_MILLIS = 200;

    private static final long LONGEST_REST_MILLIS = 5_000;
    private static final int RESTS_PER_READING = 9;

    private final KeepIndex keep;
    private volatile @Nullable Thread thread;

    IndexFollower(KeepIndex keep) {
        this.keep = keep;
    }

    private void run() {
        while (Thread.currentThread() == thread) {
            try {
                follow();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void follow() throws InterruptedException {
        try {
            long begun = System.nanoTime();
            keep.step();
            rest(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            keep.await(PAUSE_MILLIS);
        } catch (RuntimeException broken) {
            if (Thread.currentThread() == thread) {
                LOG.warn("the audience index waits: {}", broken.getClass().getSimpleName());
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private void rest(long readingMillis) throws InterruptedException {
        long longest = Math.min(LONGEST_REST_MILLIS, readingMillis * RESTS_PER_READING);
        long before;
        long rested = 0;
        do {
            before = keep.markedUpTo();
            Thread.sleep(REST_MILLIS);
            rested += REST_MILLIS;
        } while (rested < longest && keep.markedUpTo() > before);
    }

    @Override
    public void start() {
        Thread follower = new Thread(this::run, "audience-index");
        follower.setDaemon(true);
        thread = follower;
        follower.start();
    }

    @Override
    public void stop() {
        Thread follower = thread;
        thread = null;
        if (follower != null) {
            follower.interrupt();
            join(follower);
        }
    }

    private static void join(Thread follower) {
        try {
            follower.join(10_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
