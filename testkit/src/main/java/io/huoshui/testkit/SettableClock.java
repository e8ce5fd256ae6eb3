package io.huoshui.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. Thread-safe. */
public final class SettableClock extends Clock {
    private final Hands hands;
    private final ZoneId zone;

    private SettableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    public static SettableClock at(Instant start) {
        return new SettableClock(new Hands(start), ZoneOffset.UTC);
    }

    /** @param start ISO-8601 instant, e.g. {@code 2026-11-22T10:00:00Z} */
    public static SettableClock at(String start) {
        return at(Instant.parse(start));
    }

    public void set(Instant instant) {
        hands.set(instant);
    }

    /** Moves forward, or back for a negative duration, and returns the new time. */
    public Instant tick(Duration step) {
        return hands.tick(step);
    }

    @Override
    public Instant instant() {
        return hands.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same hands in another zone: moving one moves both. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(hands, other);
    }

    private static final class Hands {
        private Instant now;

        private Hands(Instant now) {
            this.now = now;
        }

        private synchronized Instant get() {
            return now;
        }

        private synchronized void set(Instant instant) {
            now = instant;
        }

        private synchronized Instant tick(Duration step) {
            now = now.plus(step);
            return now;
        }
    }
}
