package io.huoshui.segment.internal;

import io.huoshui.base.Refused;
import io.huoshui.segment.CutPoints;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.WaveSchedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scoring settings as the API speaks them: the days of R run from the worst score down, as people say them. */
record ScoringView(
        int version,
        @NotNull @Pattern(regexp = "quintile|fixed") String scoring,
        @NotNull @Pattern(regexp = "net|gross") String refunds,
        @Nullable @Min(1) @Max(3650) Integer windowDays,
        @NotNull @Pattern(regexp = "daily|weekly|monthly") String schedule,
        @NotNull @Valid Fixed fixed) {

    record Fixed(
            @NotNull @Size(min = 4, max = 4) List<@NotNull @Min(0) BigDecimal> r,
            @NotNull @Size(min = 4, max = 4) List<@NotNull @Min(0) BigDecimal> f,
            @NotNull @Size(min = 4, max = 4) List<@NotNull @Min(0) BigDecimal> m) {}

    static ScoringView of(ScoringSettings settings) {
        CutPoints fixed = settings.fixed();
        return new ScoringView(
                settings.version(),
                settings.scoring().word(),
                settings.refunds().word(),
                settings.windowDays(),
                settings.schedule().word(),
                new Fixed(reversed(fixed.r()), fixed.f(), fixed.m()));
    }

    ScoringSettings settings(int newVersion) {
        try {
            return new ScoringSettings(
                    newVersion,
                    Columns.constant(Scoring.class, scoring),
                    Columns.constant(Refunds.class, refunds),
                    windowDays,
                    Columns.constant(WaveSchedule.class, schedule),
                    new CutPoints(reversed(fixed.r()), fixed.f(), fixed.m()));
        } catch (IllegalArgumentException outOfOrder) {
            throw new Refused(SegmentReason.SCORING_INVALID);
        }
    }

    private static List<BigDecimal> reversed(List<BigDecimal> values) {
        List<BigDecimal> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }
}
