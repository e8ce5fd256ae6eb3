package io.huoshui.touch;

import io.huoshui.journey.TouchKind;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ledger, for whoever reports on it. */
public interface Touches {
    /** Each touch wished for since then, by when it was wished and its key; constant memory. */
    void forEach(Instant since, Consumer<Touch> each);

    /**
     * A line of the ledger.
     *
     * @param person whose it is now
     * @param wishedAt when it was wished
     * @param since when it came into its state
     * @param reason of the state; null when there is none
     * @param deferredBy every reason it had to wait for
     * @param sentAt when the channel was called last; null when it never was
     * @param advisor in whose name; null in nobody's
     */
    record Touch(
            String key,
            int person,
            TouchKind kind,
            String channel,
            String programme,
            String step,
            TouchState state,
            @Nullable TouchReason reason,
            Instant wishedAt,
            Instant since,
            Set<TouchReason> deferredBy,
            @Nullable Instant sentAt,
            @Nullable String advisor) {}
}
