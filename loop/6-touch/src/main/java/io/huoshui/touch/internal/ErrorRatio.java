package io.huoshui.touch.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last fifty outcomes of a channel. Not thread-safe. */
final class ErrorRatio {
    private static final int REMEMBERED = 50;

    /** Fewer say nothing. */
    private static final int ENOUGH = 20;

    private final Deque<Boolean> failed = new ArrayDeque<>();
    private int failures;

    /** True when, of enough outcomes, more than half failed: then they are forgotten, and what comes after the pause counts anew. */
    boolean stopsAfter(boolean failure) {
        failed.addLast(failure);
        failures += failure ? 1 : 0;
        if (failed.size() > REMEMBERED) {
            failures -= failed.removeFirst() ? 1 : 0;
        }
        boolean stop = failed.size() >= ENOUGH && 2 * failures > failed.size();
        if (stop) {
            failed.clear();
            failures = 0;
        }
        return stop;
    }
}
