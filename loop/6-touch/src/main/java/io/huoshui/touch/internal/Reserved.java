package io.huoshui.touch.internal;

import io.huoshui.profile.Profile;
import io.huoshui.touch.TouchSettings;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A touch the gate admitted, on its way to the channel.
 *
 * @param at when it was admitted
 * @param advisor in whose name; null when in nobody's
 * @param mayRepeat an earlier attempt may have arrived
 */
record Reserved(
        DueTouch touch,
        Profile person,
        ZoneId zone,
        TouchSettings settings,
        @Nullable String advisor,
        boolean mayRepeat,
        Instant at) {
    /** As the ledger has it since the reservation. */
    long fence() {
        return touch.fence() + 1;
    }
}
