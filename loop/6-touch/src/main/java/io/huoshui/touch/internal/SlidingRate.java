package io.huoshui.touch.internal;

import io.huoshui.touch.ChannelRate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** Remembers when calls began: in no window of the rate are there more than it allows, wherever the window is laid. Not thread-safe. */
final class SlidingRate {
    private final ChannelRate rate;
    private final Deque<Instant> began = new ArrayDeque<>();

    /** @param past when calls before this one began, oldest first */
    SlidingRate(ChannelRate rate, Collection<Instant> past) {
        this.rate = rate;
        began.addAll(past);
    }

    ChannelRate rate() {
        return rate;
    }

    /** How many calls may begin now. */
    int room(boolean promotional, Instant now) {
        forget(now);
        return Math.max(0, most(promotional) - began.size());
    }

    void begin(Instant now) {
        began.addLast(now);
    }

    /** When there is room again; empty when there is. */
    Optional<Instant> freeAt(boolean promotional, Instant now) {
        if (room(promotional, now) > 0) {
            return Optional.empty();
        }
        int tooMany = began.size() - most(promotional);
        return began.stream().skip(tooMany).findFirst().map(each -> each.plus(rate.per()));
    }

    private int most(boolean promotional) {
        return promotional ? rate.promotional() : rate.atMost();
    }

    /** Should the clock have been put back, what lies ahead of it counts as of now: nothing waits for a time that was wrong. */
    private void forget(Instant now) {
        int ahead = 0;
        while (!began.isEmpty() && began.peekLast().isAfter(now)) {
            began.removeLast();
            ahead++;
        }
        for (int i = 0; i < ahead; i++) {
            began.addLast(now);
        }
        Instant since = now.minus(rate.per());
        while (!began.isEmpty() && !began.peekFirst().isAfter(since)) {
            began.removeFirst();
        }
    }
}
