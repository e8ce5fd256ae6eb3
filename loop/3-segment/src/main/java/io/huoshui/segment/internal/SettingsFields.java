package io.huoshui.segment.internal;

import io.huoshui.base.Fields;
import io.huoshui.segment.CutPoints;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.TierSettings;
import io.huoshui.segment.WaveSchedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as they stand in the log: {@code {stage: "segment", settings: {scoring: {…}}}} or {@code {tiers: {…}}}, each whole. The
 * fact says what was decided, so an unreadable one is a bug and throws.
 */
final class SettingsFields {
    static final String STAGE = "segment";

    private SettingsFields() {}

    static Fields of(ScoringSettings settings) {
        Map<String, Object> scoring = new LinkedHashMap<>();
        scoring.put("version", settings.version());
        scoring.put("scoring", settings.scoring().word());
        scoring.put("refunds", settings.refunds().word());
        Optional.ofNullable(settings.windowDays()).ifPresent(days -> scoring.put("windowDays", days));
        scoring.put("schedule", settings.schedule().word());
        scoring.put(
                "fixed",
                Map.of(
                        "r",
                        settings.fixed().r(),
                        "f",
                        settings.fixed().f(),
                        "m",
                        settings.fixed().m()));
        return Fields.of(Map.of("stage", STAGE, "settings", Map.of("scoring", scoring)));
    }

    static Fields of(TierSettings settings) {
        Map<String, Object> tiers = new LinkedHashMap<>();
        tiers.put("version", settings.version());
        tiers.put("highShare", settings.highShare());
        tiers.put("highBy", settings.highBy().word());
        tiers.put("silentBy", settings.silentBy().word());
        tiers.put("silentShare", settings.silentShare());
        tiers.put("silentDays", settings.silentDays());
        return Fields.of(Map.of("stage", STAGE, "settings", Map.of("tiers", tiers)));
    }

    static boolean concern(Fields properties) {
        return properties.text("stage").filter(STAGE::equals).isPresent();
    }

    static Optional<ScoringSettings> scoring(Fields properties) {
        Fields scoring = properties.object("settings").object("scoring");
        if (scoring.isEmpty()) {
            return Optional.empty();
        }
        Fields fixed = scoring.object("fixed");
        return Optional.of(new ScoringSettings(
                number(scoring, "version").intValueExact(),
                Columns.constant(Scoring.class, word(scoring, "scoring")),
                Columns.constant(Refunds.class, word(scoring, "refunds")),
                scoring.decimal("windowDays").map(BigDecimal::intValueExact).orElse(null),
                Columns.constant(WaveSchedule.class, word(scoring, "schedule")),
                new CutPoints(numbers(fixed, "r"), numbers(fixed, "f"), numbers(fixed, "m"))));
    }

    static Optional<TierSettings> tiers(Fields properties) {
        Fields tiers = properties.object("settings").object("tiers");
        if (tiers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TierSettings(
                number(tiers, "version").intValueExact(),
                number(tiers, "highShare"),
                Columns.constant(TierSettings.HighBy.class, word(tiers, "highBy")),
                Columns.constant(TierSettings.SilentBy.class, word(tiers, "silentBy")),
                number(tiers, "silentShare"),
                number(tiers, "silentDays").intValueExact()));
    }

    private static String word(Fields fields, String name) {
        return fields.text(name).orElseThrow(() -> new IllegalArgumentException("settings without " + name));
    }

    private static BigDecimal number(Fields fields, String name) {
        return fields.decimal(name).orElseThrow(() -> new IllegalArgumentException("settings without " + name));
    }

    private static List<BigDecimal> numbers(Fields fields, String name) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (fields.raw(name) instanceof List<?> list) {
            list.forEach(each -> numbers.add(new BigDecimal(String.valueOf(each))));
        }
        return numbers;
    }
}
