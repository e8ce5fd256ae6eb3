package io.huoshui.segment.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.TierSettings;
import io.huoshui.web.Audit;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Operators' decisions become facts of the log, each with its line in the audit. The loop acts on them shortly after. */
final class Decide {
    private final Intake intake;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Decide(Intake intake, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Two operators who start from the same version give the same message id: the second is told. */
    void scoring(ScoringSettings settings) {
        settingsChanged("scoring", settings.version(), SettingsFields.of(settings));
    }

    void tiers(TierSettings settings) {
        settingsChanged("tiers", settings.version(), SettingsFields.of(settings));
    }

    void wave(LocalDate asOf, @Nullable String scoring, @Nullable String refunds, String by) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("wave", "asked-" + UUID.randomUUID());
        asked.put("asOf", asOf.toString());
        asked.put("by", by);
        if (scoring != null) {
            asked.put("scoring", scoring);
        }
        if (refunds != null) {
            asked.put("refunds", refunds);
        }
        announce(
                "rfm.wave.start",
                "rfm-wave:" + asOf,
                SystemEvents.RFM_WAVE_DUE,
                "rfm-wave:" + asked.get("wave"),
                Fields.of(asked));
    }

    private void settingsChanged(String part, int version, Fields properties) {
        announce(
                "segment." + part + ".change",
                "segment-settings:" + part,
                SystemEvents.SETTINGS_CHANGED,
                "segment-settings:" + part + ":" + version,
                properties);
    }

    private void announce(String action, String object, String fact, String messageId, Fields properties) {
        transaction.executeWithoutResult(status -> {
            audit.record(action, object, properties.values());
            Intake.Outcome outcome = intake.takeSystem(fact, messageId, clock.instant(), properties);
            if (!(outcome instanceof Intake.Outcome.Accepted)) {
                throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
            }
        });
    }
}
