package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the log writer, bounded by bytes: in all, and for each source, so that one noisy source cannot take the room of the
 * others. Thread-safe.
 */
final class LogQueue {
    private static final long LINGER_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(15);
    private static final int EVENTS_WANTED = 1_000;
    private static final int EVENTS_MAX = 10_000;
    private static final long BYTES_MAX = 8 << 20;

    private final long capacity;
    private final long sourceQuota;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Submission> waiting = new ArrayDeque<>();
    private final Map<String, Long> bytesOf = new HashMap<>();
    private long bytes;
    private long takenAt = System.nanoTime();
    private int answered;
    private int wanted;
    private int events;
    private boolean open;
    private boolean stopped;

    LogQueue(long capacity, long sourceQuota) {
        this.capacity = capacity;
        this.sourceQuota = sourceQuota;
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
     * The next submissions to flush together: waits for the first; then, for at most half the time the last flush took and never more
     * than 15 ms, for those who may come back: as many as were answered by the last flush or waited at its end. So a lone caller is
     * written at once, and many share one commit. At most 10,000 events.
     *
     * @return empty when nothing came within {@code timeout}
     */
    List<Submission> take(long timeout, TimeUnit unit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long lingers = Math.min(LINGER_NANOS_MAX, (System.nanoTime() - takenAt) / 2);
            wanted = answered + waiting.size();
            long left = unit.toNanos(timeout);
            while (waiting.isEmpty() && left > 0 && !stopped) {
                left = arrived.awaitNanos(left);
            }
            while (open && !waiting.isEmpty() && !isGroup() && lingers > 0) {
                lingers = arrived.awaitNanos(lingers);
            }
            return drain();
        } finally {
            takenAt = System.nanoTime();
            lock.unlock();
        }
    }

    private boolean isGroup() {
        return waiting.size() >= wanted || events >= EVENTS_WANTED;
    }

    /** Shuts the door for good; {@link #take} no longer waits. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            open = false;
            arrived.signalAll();
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
            arrived.signalAll();
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
        if (waiting.size() == 1 || isGroup()) {
            arrived.signal();
        }
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
        answered = taken.size();
        return taken;
    }
}
