package io.huoshui.touch.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened in all lives together, so that none of it is missing unnoticed. Thread-safe. */
final class Covered {
    private final Map<String, LongAdder> seen = new ConcurrentSkipListMap<>();

    void saw(String what) {
        seen.computeIfAbsent(what, any -> new LongAdder()).increment();
    }

    void saw(String what, long times) {
        seen.computeIfAbsent(what, any -> new LongAdder()).add(times);
    }

    long times(String what) {
        LongAdder times = seen.get(what);
        return times == null ? 0 : times.sum();
    }

    @Override
    public String toString() {
        return seen.toString();
    }
}
