package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.seed.Season;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulated brand scores by thresholds of its own. More than two fifths of its buyers have one order, and quintiles never part equal
 * frequencies: F2 would stay empty.
 */
final class DemoScoring {
    private static final String FILE = "/demo/scoring.json";

    private final Intake intake;

    DemoScoring(Intake intake) {
        this.intake = intake;
    }

    /** Safe to repeat: the fact is the same each time. */
    void define(LocalDate anchor) throws IOException {
        try (InputStream json = Objects.requireNonNull(DemoScoring.class.getResourceAsStream(FILE), FILE)) {
            intake.takeSystem(
                    SystemEvents.SETTINGS_CHANGED,
                    "segment-settings:scoring:2",
                    anchor.atStartOfDay(Season.ZONE).toInstant(),
                    Fields.of(JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {})));
        }
    }
}
