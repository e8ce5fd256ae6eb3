package io.huoshui.segment.internal;

import io.huoshui.segment.AimCheck;
import io.huoshui.segment.Tier;
import io.huoshui.segment.ValueActivity;
import io.huoshui.segment.Wave;
import io.huoshui.segment.Yardstick;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Value is not activity: the 2 × 2, and whether the high-value tier selects what it means to select. */
@RestController
@RequestMapping("/api/value-activity")
class ValueActivityController {
    private static final String HIGH_VALUE = "high-value";

    private final StandingTable standings;
    private final RfmWaveTable waves;

    ValueActivityController(StandingTable standings, RfmWaveTable waves) {
        this.standings = standings;
        this.waves = waves;
    }

    record ValueActivityView(
            List<QuadrantView> quadrants,
            Thresholds thresholds,
            BigDecimal overlap,
            AimCheck.@Nullable Warning warning) {}

    record QuadrantView(String value, String activity, long people, BigDecimal revenue) {}

    /** People above a line are high. */
    record Thresholds(BigDecimal value, BigDecimal activity) {}

    /** @param aimed {@code high-value} checks the high tier; without it nothing is checked */
    @GetMapping
    @Needs(Permission.SEGMENT_READ)
    ValueActivityView map(@RequestParam(required = false) @Nullable String aimed) {
        ValueActivity map = ValueActivity.of(standings.quadrants());
        return new ValueActivityView(
                map.quadrants().stream().map(ValueActivityController::view).toList(),
                waves.inUse()
                        .map(Wave::yardstick)
                        .map(ValueActivityController::thresholds)
                        .orElse(new Thresholds(BigDecimal.ZERO, BigDecimal.ZERO)),
                map.overlap(),
                HIGH_VALUE.equals(aimed) ? standings.aim(Tier.HIGH).warning().orElse(null) : null);
    }

    private static QuadrantView view(ValueActivity.Quadrant quadrant) {
        return new QuadrantView(
                word(quadrant.highValue()), word(quadrant.highActivity()), quadrant.people(), quadrant.revenue());
    }

    private static Thresholds thresholds(Yardstick yardstick) {
        return new Thresholds(yardstick.value(), yardstick.activity());
    }

    static String word(boolean high) {
        return high ? "high" : "low";
    }
}
