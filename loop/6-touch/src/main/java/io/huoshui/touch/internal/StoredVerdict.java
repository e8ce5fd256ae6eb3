package io.huoshui.touch.internal;

import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.gate.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the gate on its way into the table.
 *
 * @param epoch of the breaker then
 */
record StoredVerdict(String sendKey, Instant at, Verdict verdict, long epoch, List<Finding> findings) {
    static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Deferred) {
            return "deferred";
        }
        return verdict instanceof Verdict.Suppressed ? "suppressed" : "admitted";
    }

    static Optional<TouchReason> why(Verdict verdict) {
        if (verdict instanceof Verdict.Deferred deferred) {
            return Optional.of(deferred.why());
        }
        return verdict instanceof Verdict.Suppressed suppressed ? Optional.of(suppressed.why()) : Optional.empty();
    }

    static @Nullable Instant until(Verdict verdict) {
        return verdict instanceof Verdict.Deferred deferred ? deferred.until() : null;
    }
}
