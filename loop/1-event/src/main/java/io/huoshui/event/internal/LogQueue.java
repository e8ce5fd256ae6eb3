package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the log writer, bounded by bytes: in all, and for each source, so that one noisy source cannot take the room of the
 * others. Thread-safe.
 */
final class LogQueue {
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final int EVENTS_WANTED = 1_000;
    private static final int EVENTS_MAX = 10_000;
    private static final long BYTES_MAX = 8 << 20;

    private final long capacity;
    private final long sourceQuota;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Submission> waiting = new ArrayDeque<>();
    private final Map<String, Long> bytesOf = new HashMap<>();
    private final AtomicInteger coming = new AtomicInteger();
    private long bytes;
    private int events;
    private boolean open;
    private boolean stopped;

    LogQueue(long capacity, long sourceQuota) {
        this.capacity = capacity;
        this.sourceQuota = sourceQuota;
    }

    /** A caller has begun to prepare a submission: the writer may wait a moment for it. Every call needs a {@link #arrived}. */
    void announce() {
        coming.incrementAndGet();
    }

    void arrived() {
        if (coming.decrementAndGet() == 0) {
            wake();
        }
    }

    /** Hands a submission over, or says why there is no room now. */
    @Nullable
    EventReason offer(Submission submission) {
        lock.lock();
        try {
            EventReason refusal = refusal(submission);
            if (refusal == null) {
                add(submission);
            }
            return refusal;
        } finally {
            lock.unlock();
        }
    }

    /** Hands a submission over, waiting for room, or for the log to be writable. */
    @Nullable
    EventReason put(Submission submission, long timeout, TimeUnit unit) {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            EventReason refusal = refusal(submission);
            while (refusal != null && left > 0 && !stopped) {
                left = room.awaitNanos(left);
                refusal = refusal(submission);
            }
            if (refusal == null) {
                add(submission);
            }
            return refusal;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return EventReason.LOG_UNAVAILABLE;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next submissions to flush together: waits for the first; then for more while callers have announced themselves, at most
     * 15 ms or until there are 1,000 events. What piled up meanwhile goes along, up to 10,000.
     *
     * @return empty when nothing came within {@code timeout}
     */
    List<Submission> take(long timeout, TimeUnit unit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = unit.toNanos(timeout);
            while (waiting.isEmpty() && left > 0 && !stopped) {
                left = changed.awaitNanos(left);
            }
            long linger = LINGER_NANOS;
            while (open && !waiting.isEmpty() && events < EVENTS_WANTED && coming.get() > 0 && linger > 0) {
                linger = changed.awaitNanos(linger);
            }
            return drain();
        } finally {
            lock.unlock();
        }
    }

    /** Shuts the door for good; {@link #take} no longer waits. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            open = false;
            changed.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Opens or shuts the door to the log; what waits already stays. */
    void setOpen(boolean open) {
        lock.lock();
        try {
            this.open = open && !stopped;
            room.signalAll();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the log can be written. @return whether it can */
    boolean awaitOpen(long timeout, TimeUnit unit) {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            while (!open && !stopped && left > 0) {
                left = room.awaitNanos(left);
            }
            return open;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Gives back the room of submissions that are done with. */
    void release(List<Submission> done) {
        lock.lock();
        try {
            for (Submission each : done) {
                bytes -= each.bytes();
                bytesOf.merge(each.source, -each.bytes(), Long::sum);
                bytesOf.remove(each.source, 0L);
            }
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable EventReason refusal(Submission submission) {
        if (!open) {
            return EventReason.LOG_UNAVAILABLE;
        }
        if (bytes + submission.bytes() > capacity && bytes > 0) {
            return EventReason.QUEUE_FULL;
        }
        long ofSource = bytesOf.getOrDefault(submission.source, 0L);
        return ofSource + submission.bytes() > sourceQuota && ofSource > 0 ? EventReason.SOURCE_QUOTA_FULL : null;
    }

    private void add(Submission submission) {
        waiting.add(submission);
        bytes += submission.bytes();
        bytesOf.merge(submission.source, submission.bytes(), Long::sum);
        events += submission.count;
        changed.signal();
    }

    private List<Submission> drain() {
        List<Submission> taken = new ArrayList<>();
        int takenEvents = 0;
        long takenBytes = 0;
        while (!waiting.isEmpty() && takenEvents < EVENTS_MAX && takenBytes < BYTES_MAX) {
            Submission next = waiting.remove();
            taken.add(next);
            takenEvents += next.count;
            takenBytes += next.bytes();
        }
        events -= takenEvents;
        return taken;
    }
}
