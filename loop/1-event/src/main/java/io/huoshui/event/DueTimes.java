package io.huoshui.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A stage that sets timers offers one of these. When the earliest due time has come, {@link SystemEvents#TIME_PASSED} is appended to
 * the log and the stage's {@link LoopStep} fires everything due up to its {@code at}, each at its own due time.
 */
public interface DueTimes {
    /** When the next pending timer of this stage is due; empty when none is pending. */
    Optional<Instant> earliest();
}
