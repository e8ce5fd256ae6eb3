package io.huoshui.touch.internal;

import io.huoshui.journey.TouchRequest;
import java.time.Instant;

/**
 * A touch that is due, as the ledger has it.
 *
 * @param wish as it was wished, for who the person is now
 * @param plannedFor who they were then
 * @param attempts times it was at the channel
 * @param inDoubt an earlier one may have arrived
 * @param fence of whoever had it last
 */
record DueTouch(TouchRequest wish, int plannedFor, Instant dueAt, int attempts, boolean inDoubt, long fence) {
    String key() {
        return wish.key().text();
    }

    int person() {
        return wish.profileId();
    }
}
