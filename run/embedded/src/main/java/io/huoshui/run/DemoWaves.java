package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.seed.Season;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Asks for RFM waves of the simulated brand some weeks back and of today, so that people can be seen moving between them. */
final class DemoWaves {
    /** The newest last: its lines are the ones in force. */
    private static final List<Integer> WEEKS_AGO = List.of(8, 4, 0);

    private final Intake intake;

    DemoWaves(Intake intake) {
        this.intake = intake;
    }

    /** Safe to repeat: the facts are the same each time. */
    void ask(LocalDate anchor) {
        for (int weeks : WEEKS_AGO) {
            LocalDate asOf = anchor.minusWeeks(weeks);
            String wave = "demo-" + asOf;
            intake.takeSystem(
                    SystemEvents.RFM_WAVE_DUE,
                    "rfm-wave-" + wave,
                    anchor.atStartOfDay(Season.ZONE).toInstant(),
                    Fields.of(Map.of("asOf", asOf.toString(), "wave", wave, "by", "demo")));
        }
    }
}
