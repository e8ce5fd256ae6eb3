package io.huoshui.journey.internal.offer;

import io.huoshui.event.LoopBatch;
import org.jspecify.annotations.Nullable;

/**
 * Where claims of customers and wishes of journeys meet: both are served in log order, whoever comes first in the log is served first,
 * wherever batches are cut. Used by the worker's thread.
 */
final class OfferDesk {
    private final OfferHomes homes;
    private @Nullable OfferTurn turn;

    OfferDesk(OfferHomes homes) {
        this.homes = homes;
    }

    /** Told the same batch again, it goes on with it; told another, it forgets the last, which was rolled back if it was not settled. */
    OfferTurn hear(LoopBatch batch) {
        OfferTurn now = turn;
        if (now == null || !now.isOf(batch)) {
            now = new OfferTurn(batch, homes);
            now.obey();
            turn = now;
        }
        return now;
    }

    /** The batch that was heard last. */
    OfferTurn turn() {
        if (turn == null) {
            throw new IllegalStateException("a coupon is wished before the batch was heard");
        }
        return turn;
    }

    /** The batch ends: whatever is left of it is done, and written. */
    void settle(LoopBatch batch) {
        hear(batch).settle();
        turn = null;
    }
}
