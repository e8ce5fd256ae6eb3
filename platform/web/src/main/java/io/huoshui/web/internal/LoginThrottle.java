package io.huoshui.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts failed sign-ins of the last 15 minutes: 10 for one name from one address, 100 for one name or from one address. Keeps at most
 * {@value #KEYS} keys; the oldest are forgotten first.
 */
final class LoginThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_PAIR = 10;
    private static final int PER_ONE = 100;
    private static final int KEYS = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEYS;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isClosed(String username, String address) {
        return count(pair(username, address)) >= PER_PAIR
                || count("name " + username) >= PER_ONE
                || count("address " + address) >= PER_ONE;
    }

    synchronized void failed(String username, String address) {
        for (String key : List.of(pair(username, address), "name " + username, "address " + address)) {
            Deque<Instant> times = failures.computeIfAbsent(key, each -> new ArrayDeque<>());
            times.addLast(clock.instant());
            if (times.size() > PER_ONE) {
                times.removeFirst();
            }
        }
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(pair(username, address));
    }

    private int count(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.getFirst().isBefore(since)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
        }
        return times.size();
    }

    private static String pair(String username, String address) {
        return "pair " + username + " " + address;
    }
}
