package io.huoshui.segment.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.TierSettings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operators' decisions become facts of the log, each with its line in the audit. The loop acts on them shortly after. */
final class Decide {
    private final Announce announce;

    Decide(Announce announce) {
        this.announce = announce;
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
        announce.fact(
                "rfm.wave.start",
                "rfm-wave:" + asOf,
                SystemEvents.RFM_WAVE_DUE,
                "rfm-wave:" + asked.get("wave"),
                asked);
    }

    private void settingsChanged(String part, int version, Fields properties) {
        announce.fact(
                "segment." + part + ".change",
                "segment-settings:" + part,
                SystemEvents.SETTINGS_CHANGED,
                "segment-settings:" + part + ":" + version,
                properties.values());
    }
}
