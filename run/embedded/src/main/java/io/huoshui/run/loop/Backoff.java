package io.huoshui.run.loop;

import java.time.Duration;

/** Waits twice as long after each failure in a row, from 50 ms to 5 s. Used by one thread. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    Duration next() {
        Duration now = next;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return now;
    }

    void reset() {
        next = FIRST;
    }
}
