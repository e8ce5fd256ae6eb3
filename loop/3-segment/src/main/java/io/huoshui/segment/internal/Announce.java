package io.huoshui.segment.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Intake;
import io.huoshui.web.Audit;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an operator's decision a fact of the log, with its line in the audit: both or neither. The loop acts on it shortly after. */
public final class Announce {
    private final Intake intake;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Announce(Intake intake, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells a fact of the system, and the audit the same.
     *
     * @param action what the audit calls it
     * @param object what it is about
     * @throws Refused when the message id was taken by somebody who was faster
     */
    public void fact(String action, String object, String fact, String messageId, Map<String, ?> said) {
        fact(action, object, said, fact, messageId, said);
    }

    /** @param detail what the audit is told instead of the whole */
    public void fact(
            String action, String object, Map<String, ?> detail, String fact, String messageId, Map<String, ?> said) {
        inOneGo(action, object, detail, now -> intake.takeSystem(fact, messageId, now, Fields.of(said)));
    }

    /** Tells a fact of another kind, by what the given call does with the time it is. */
    public void inOneGo(String action, String object, Map<String, ?> detail, Function<Instant, Intake.Outcome> tell) {
        transaction.executeWithoutResult(status -> {
            audit.record(action, object, detail);
            if (!(tell.apply(clock.instant()) instanceof Intake.Outcome.Accepted)) {
                throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
            }
        });
    }
}
