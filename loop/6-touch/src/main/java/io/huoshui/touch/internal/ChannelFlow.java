package io.huoshui.touch.internal;

import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.channel.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How much may go into one channel now: its rates, what it asked for, and whether it still works. Thread-safe. */
final class ChannelFlow {
    /** So much work is reserved ahead: what lies reserved for longer must be asked about again. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private static final int BATCH = 50;
    private static final Duration REST = Duration.ofMinutes(1);
    private final ErrorRatio errors = new ErrorRatio();
    private List<SlidingRate> rates = List.of();
    private List<ChannelRate> inForce = List.of();
    private Instant restsUntil = Instant.MIN;
    private double secondsPerCall;

    /** @param past when calls since an instant began, newest first and at most so many; asked when rates are new */
    synchronized void obey(List<ChannelRate> rates, Instant now, BiFunction<Instant, Integer, List<Instant>> past) {
        if (rates.equals(inForce)) {
            return;
        }
        List<SlidingRate> made = new ArrayList<>();
        for (ChannelRate each : rates) {
            List<Instant> began = new ArrayList<>(past.apply(now.minus(each.per()), each.atMost()));
            Collections.reverse(began);
            made.add(new SlidingRate(each, began));
        }
        this.rates = made;
        inForce = List.copyOf(rates);
    }

    /** How many touches it makes sense to reserve now. */
    synchronized int room(boolean promotional, Instant now) {
        if (now.isBefore(restsUntil)) {
            return 0;
        }
        double quick = secondsPerCall == 0 ? BATCH : Math.max(1, AHEAD.toSeconds() / secondsPerCall);
        int most = (int) Math.min(BATCH, quick);
        return rates.stream().mapToInt(each -> each.room(promotional, now)).reduce(most, Math::min);
    }

    /** Takes the room of one call; when there is none, says when to ask again. */
    synchronized Optional<Instant> begin(boolean promotional, Instant now) {
        if (now.isBefore(restsUntil)) {
            return Optional.of(restsUntil);
        }
        Optional<Instant> free = rates.stream()
                .flatMap(each -> each.freeAt(promotional, now).stream())
                .max(Comparator.naturalOrder());
        if (free.isEmpty()) {
            rates.forEach(each -> each.begin(now));
        }
        return free;
    }

    /** True when the channel fails so often that it rests now. */
    synchronized boolean ended(Delivery delivery, Duration took, Instant now) {
        double seconds = took.toNanos() / 1e9;
        secondsPerCall = secondsPerCall == 0 ? seconds : 0.9 * secondsPerCall + 0.1 * seconds;
        if (delivery instanceof Delivery.RetryAfter later) {
            rest(now.plus(later.pause()));
        }
        boolean stops =
                !(delivery instanceof Delivery.TryAgain) && errors.stopsAfter(!(delivery instanceof Delivery.Sent));
        if (stops) {
            rest(now.plus(REST));
        }
        return stops;
    }

    /** When it goes on; empty when it does not rest. */
    synchronized Optional<Instant> restsUntil(Instant now) {
        return now.isBefore(restsUntil) ? Optional.of(restsUntil) : Optional.empty();
    }

    private void rest(Instant until) {
        restsUntil = until.isAfter(restsUntil) ? until : restsUntil;
    }
}
