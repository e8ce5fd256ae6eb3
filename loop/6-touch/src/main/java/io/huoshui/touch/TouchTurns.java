package io.huoshui.touch;

import java.time.Instant;
import java.util.Optional;

/** Sending by hand, at whatever time it is said to be, in the caller's thread: for worlds that live on borrowed time. */
public interface TouchTurns {
    /** One batch of each lane on each channel. @return how many touches were at the gate */
    int turn(Instant now);

    /** When the next touch is due; empty when none is. */
    Optional<Instant> nextDue();
}
