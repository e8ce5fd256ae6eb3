package io.huoshui.event.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Announce;
import io.huoshui.event.Intake;
import io.huoshui.web.Audit;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit's line is taken back when the log does not take the fact. */
public final class AnnounceToLog implements Announce {
    private final Intake intake;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public AnnounceToLog(Intake intake, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void fact(
            String action, String object, Map<String, ?> detail, String fact, String messageId, Map<String, ?> said) {
        inOneGo(action, object, detail, now -> intake.takeSystem(fact, messageId, now, Fields.of(said)));
    }

    @Override
    public void inOneGo(String action, String object, Map<String, ?> detail, Function<Instant, Intake.Outcome> tell) {
        transaction.executeWithoutResult(status -> {
            audit.record(action, object, detail);
            if (!(tell.apply(clock.instant()) instanceof Intake.Outcome.Accepted)) {
                throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
            }
        });
    }
}
