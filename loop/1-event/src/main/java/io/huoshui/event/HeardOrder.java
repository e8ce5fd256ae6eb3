package io.huoshui.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Positions in the log with when each was heard, by that time, then by position. Holds 16 bytes for each; immutable. */
public final class HeardOrder {
    private final long[] positions;
    private final long[] micros;
    private final int late;

    /**
     * @param positions in the order heard
     * @param micros when, in microseconds since 1970
     * @param late how many were heard long after they happened
     */
    public HeardOrder(long[] positions, long[] micros, int late) {
        this.positions = positions.clone();
        this.micros = micros.clone();
        this.late = late;
    }

    public int size() {
        return positions.length;
    }

    public long position(int index) {
        return positions[index];
    }

    public Instant heardAt(int index) {
        return Instant.EPOCH.plus(micros[index], ChronoUnit.MICROS);
    }

    /** How many were heard long after they happened, and have moved to when they did. */
    public int late() {
        return late;
    }

    public List<Long> positions(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> positions[i]).toList();
    }
}
