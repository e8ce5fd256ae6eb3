package io.huoshui.run.loop;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Moves committed events through the stages, in log order, on one thread that never gives up: the database may go and come back, an
 * event may be poison, the loop goes on.
 */
final class LoopWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LoopWorker.class);

    /**
     * It never takes more at once; less means that there was no more. Larger ones do more with each person they load; smaller ones are seen
     * sooner, and there is room for two in memory.
     */
    static final int BATCH = 2_000;

    private static final Duration IDLE = Duration.ofMillis(25);

    /** A batch costs some thirty statements however small it is; a moment later it would have been a larger one. */
    private static final int SMALL = 200;

    private static final Duration BREATH = Duration.ofMillis(10);

    private final ReadAhead events;
    private final ApplyBatch apply;
    private final LoopPositionTable positions;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Backoff backoff = new Backoff();
    private final LongAdder applied = new LongAdder();
    private volatile long position;
    private volatile @Nullable Instant oldestWaiting;
    private volatile @Nullable Thread thread;

    LoopWorker(Events events, ApplyBatch apply, LoopPositionTable positions, Clock clock) {
        this.events = new ReadAhead(events, BATCH);
        this.apply = apply;
        this.positions = positions;
        this.clock = clock;
    }

    /** Newest position whose effects are committed. */
    long position() {
        return position;
    }

    /** How long the oldest event that is not applied has been waiting; zero when none is. */
    Duration lag() {
        Instant waiting = oldestWaiting;
        Duration lag = waiting == null ? Duration.ZERO : Duration.between(waiting, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    long appliedSinceStart() {
        return applied.sum();
    }

    /**
     * Applies the next batch, but nothing after {@code limit}.
     *
     * @return how many events were applied
     */
    int advance(long limit) {
        turn.lock();
        try {
            position = positions.read().position();
            List<Event> next = events.after(position).stream()
                    .takeWhile(event -> event.position() <= limit)
                    .toList();
            oldestWaiting = next.isEmpty() ? null : next.get(0).receivedAt();
            for (List<Event> cut : Cuts.of(next)) {
                position = apply.apply(position, cut);
                applied.add(cut.size());
            }
            return next.size();
        } finally {
            turn.unlock();
        }
    }

    /** Does {@code work} while the loop stands still. */
    <T> T whileStanding(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                rest(step());
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** One turn of the outermost loop; says how long to wait before the next. */
    private Duration step() {
        try {
            int done = advance(Long.MAX_VALUE);
            backoff.reset();
            return done >= SMALL ? Duration.ZERO : done > 0 ? BREATH : IDLE;
        } catch (ApplyBatch.Overtaken another) {
            LOG.warn("another worker moved the position; reading it anew");
            return backoff.next();
        } catch (RuntimeException | Error broken) {
            if (Thread.currentThread().isInterrupted()) {
                return Duration.ZERO;
            }
            Duration pause = backoff.next();
            LOG.warn("the loop waits {} ms: {}", pause.toMillis(), Trouble.describe("loop", broken));
            return pause;
        }
    }

    private static void rest(Duration pause) throws InterruptedException {
        if (!pause.isZero()) {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }

    @Override
    public void start() {
        Thread worker = new Thread(this::run, "loop-worker");
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        Thread worker = thread;
        thread = null;
        if (worker != null) {
            // never in the middle of a transaction: an interrupted query would look like a broken database
            whileStanding(() -> {
                worker.interrupt();
                return true;
            });
            join(worker);
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
