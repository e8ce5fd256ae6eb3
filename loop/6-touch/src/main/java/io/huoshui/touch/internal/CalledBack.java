package io.huoshui.touch.internal;

import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;
import io.huoshui.touch.internal.DispatchTable.Settled;
import org.jspecify.annotations.Nullable;

/**
 * A touch that is at the channel can be neither taken back nor put off. If it comes back unsent, or of unknown fate, it is heeded what was
 * said meanwhile: nothing that was taken back is tried again, and what its programme's pause holds up waits for the end of that.
 */
final class CalledBack {
    private CalledBack() {}

    /**
     * @param how it ended at the channel
     * @param said {@code TOUCH_WITHDRAWN}, {@code TOUCH_PROGRAMME_PAUSED}, or null when nothing was
     * @param inDoubt an earlier attempt may have arrived: then it stays of unknown fate, and no pause holds it up
     */
    static Settled heed(Settled how, @Nullable TouchReason said, boolean inDoubt) {
        boolean unknown = inDoubt || how.state() == TouchState.UNKNOWN;
        if (how.again() == null || said == null || said == TouchReason.TOUCH_PROGRAMME_PAUSED && unknown) {
            return how;
        }
        if (said == TouchReason.TOUCH_PROGRAMME_PAUSED) {
            return new Settled(TouchState.DEFERRED, said, null, how.counts(), how.receipt());
        }
        return new Settled(
                unknown ? TouchState.UNKNOWN : TouchState.SUPPRESSED, said, null, how.counts(), how.receipt());
    }
}
