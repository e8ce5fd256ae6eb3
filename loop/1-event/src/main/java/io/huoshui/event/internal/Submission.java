package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one request brings to the log: its good messages as rows ready for COPY, its bad ones as rejections, and one waiting caller.
 * Filled by the caller, then owned by the writer until {@link #complete} or {@link #fail}.
 */
final class Submission {
    static final byte PENDING = 0;
    static final byte ACCEPTED = 1;
    static final byte DUPLICATE = 2;
    static final byte REJECTED = 3;

    final String source;
    final String door;
    final byte[] input;
    final CopyBuffer rows;
    final @Nullable String sentAt;

    /** Per message: what became of it, where it stands in {@link #input}, its id, key, content, and its row in {@link #rows}. */
    byte[] outcomes;

    int[] spans;

    @Nullable
    String[] messageIds;

    long[] keys;
    long[] contents;
    int[] rowEnds;
    int count;

    /** Rejected before or by the writer; {@link #rejectedAt} says which message, -1 for the request as a whole. */
    final List<Rejection> rejections = new ArrayList<>(0);

    final List<Integer> rejectedAt = new ArrayList<>(0);
    long[] rejectedIds = new long[0];

    /** How many of {@link #rejections} were there when the writer took over. */
    private int rejectedBefore = -1;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable EventReason failure;

    /** @param sentAt of the batch these came in */
    Submission(String source, String door, byte[] input, int expected, @Nullable String sentAt) {
        this.source = source;
        this.door = door;
        this.input = input;
        this.sentAt = sentAt;
        this.rows = new CopyBuffer(input.length + expected * 160);
        this.outcomes = new byte[expected];
        this.spans = new int[expected * 2];
        this.messageIds = new String[expected];
        this.keys = new long[expected];
        this.contents = new long[expected];
        this.rowEnds = new int[expected];
    }

    /** Bytes this holds in memory while it waits. */
    long bytes() {
        return (long) input.length + rows.size() + 64L * count;
    }

    void addGood(int from, int to, String messageId, long key, long content) {
        add(from, to, messageId, PENDING);
        keys[count - 1] = key;
        contents[count - 1] = content;
    }

    void addBad(int from, int to, Rejection rejection) {
        add(from, to, rejection.messageId(), REJECTED);
        rejections.add(rejection);
        rejectedAt.add(count - 1);
    }

    /** The request as a whole is refused. */
    void refuse(Rejection rejection) {
        rejections.add(rejection);
        rejectedAt.add(-1);
    }

    /** Forgets what the writer decided in a flush that was rolled back. */
    void undoJudgement() {
        if (rejectedBefore < 0) {
            rejectedBefore = rejections.size();
        }
        for (int i = 0; i < count; i++) {
            outcomes[i] = outcomes[i] == REJECTED ? REJECTED : PENDING;
        }
        while (rejections.size() > rejectedBefore) {
            int last = rejections.size() - 1;
            outcomes[rejectedAt.get(last)] = PENDING;
            rejections.remove(last);
            rejectedAt.remove(last);
        }
    }

    /** The writer found message {@code i} wanting. */
    void reject(int i, EventReason reason, String detail, @Nullable Long other) {
        outcomes[i] = REJECTED;
        byte[] payload = Arrays.copyOfRange(input, spans[2 * i], spans[2 * i + 1]);
        rejections.add(new Rejection(
                reason, detail, source, messageIds[i], door, payload.length, payload, true, sentAt, other));
        rejectedAt.add(i);
    }

    int rowStart(int i) {
        return i == 0 ? 0 : rowEnds[i - 1];
    }

    int count(byte outcome) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            found += outcomes[i] == outcome ? 1 : 0;
        }
        return found;
    }

    void complete() {
        done.countDown();
    }

    void fail(EventReason reason) {
        failure = reason;
        done.countDown();
    }

    /** Waits until everything is durable. @return null when it is, else why not (it may be stored all the same) */
    @Nullable
    EventReason await(long timeout, TimeUnit unit) {
        try {
            return done.await(timeout, unit) ? failure : EventReason.LOG_UNAVAILABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return EventReason.LOG_UNAVAILABLE;
        }
    }

    private void add(int from, int to, @Nullable String messageId, byte outcome) {
        if (count == outcomes.length) {
            grow(Math.max(16, count * 2));
        }
        outcomes[count] = outcome;
        spans[2 * count] = from;
        spans[2 * count + 1] = to;
        messageIds[count] = messageId;
        rowEnds[count] = rows.size();
        count++;
    }

    private void grow(int size) {
        outcomes = Arrays.copyOf(outcomes, size);
        spans = Arrays.copyOf(spans, size * 2);
        messageIds = Arrays.copyOf(messageIds, size);
        keys = Arrays.copyOf(keys, size);
        contents = Arrays.copyOf(contents, size);
        rowEnds = Arrays.copyOf(rowEnds, size);
    }
}
