package io.huoshui.touch.internal;

import io.huoshui.touch.Breaker;
import io.huoshui.web.Audit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops all promotion, and lets it go on. When the pause is answered, nothing promotional begins to be sent any more. */
final class PausePromotion {
    private final LedgerHomes homes;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Await await;

    PausePromotion(LedgerHomes homes, Audit audit, TransactionTemplate transaction, InstantSource time, Await await) {
        this.homes = homes;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
        this.await = await;
    }

    /**
     * How it stands after a pause.
     *
     * @param underWay calls to channels that had begun before and had not ended when the patience did
     */
    record Paused(Breaker breaker, int underWay) {}

    /** Safe to repeat. */
    Paused pause(String because, String by) {
        transaction.executeWithoutResult(status -> set(true, "promotion.pause", because, by));
        int underWay = await.none(homes.dispatch()::promotionSending, Duration.ofSeconds(10));
        return new Paused(homes.breaker().read().breaker(), underWay);
    }

    /** What waited for this goes to the gate again at once. */
    Breaker resume(String because, String by) {
        transaction.executeWithoutResult(status -> {
            if (set(false, "promotion.resume", because, by)) {
                homes.dispatch().resume(time.instant());
            }
        });
        return homes.breaker().read().breaker();
    }

    private boolean set(boolean open, String action, String because, String by) {
        boolean changed = homes.breaker().set(open, because, by, time.instant());
        if (changed) {
            audit.record(action, "breaker", Map.of("because", because));
        }
        return changed;
    }
}
