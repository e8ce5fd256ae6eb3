package io.huoshui.touch.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** At most so many calls of one caller in a minute of the clock. Keeps nothing of the minute before. Thread-safe. */
final class ChoiceThrottle {
    /** Of one person's link. */
    static final int OF_LINK = 60;

    /** Of wrong links from one address. */
    static final int OF_WRONG = 30;

    private static final int CALLERS_MAX = 50_000;

    private final Map<String, Integer> calls = new HashMap<>();
    private long minute;

    /** Counts this call; true when there were too many. */
    synchronized boolean isTooMuch(String caller, int most, Instant now) {
        turn(now);
        int before = calls.getOrDefault(caller, 0);
        if (before == 0 && calls.size() >= CALLERS_MAX) {
            return true;
        }
        calls.put(caller, Math.min(before + 1, most + 1));
        return before >= most;
    }

    private void turn(Instant now) {
        long current = now.getEpochSecond() / 60;
        if (current != minute) {
            minute = current;
            calls.clear();
        }
    }
}
