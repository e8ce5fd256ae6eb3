package io.huoshui.touch.internal;

import io.huoshui.journey.TouchKind;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;
import io.huoshui.touch.internal.DispatchTable.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What to do with a touch nobody knows to be sent or not. A channel that knows its messages again is asked again with the same key. Without
 * that, promotion is at most once: it is closed. Service and crisis are at least once: tried again, and said to be a possible repetition.
 */
final class AfterUnknown {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    private AfterUnknown() {}

    /** How long to wait with one the receiver did not take this time: as long as it asks, and longer each time up to half an hour. */
    static Duration pause(Duration asked, int attempts) {
        Duration ours = PAUSES.get(Math.min(Math.max(1, attempts), PAUSES.size()) - 1);
        return asked.compareTo(ours) > 0 ? asked : ours;
    }

    /** @param attempts so far, from 1; after five nothing is tried any more */
    static Settled decide(TouchKind kind, boolean idempotent, int attempts, Instant now) {
        boolean again = (idempotent || !kind.isPromotional()) && attempts <= PAUSES.size();
        return new Settled(
                TouchState.UNKNOWN,
                TouchReason.TOUCH_FATE_UNKNOWN,
                again ? now.plus(PAUSES.get(Math.max(1, attempts) - 1)) : null,
                true,
                null);
    }
}
