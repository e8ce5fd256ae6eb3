package io.huoshui.segment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How a brand scores R, F and M.
 *
 * @param version counts the changes; a change based on an older version is refused
 * @param windowDays see {@link Basis}; null or 1 to 3650
 * @param fixed the brand's own cut points, used when {@code scoring} is {@link Scoring#FIXED}
 */
public record ScoringSettings(
        int version,
        Scoring scoring,
        Refunds refunds,
        @Nullable Integer windowDays,
        WaveSchedule schedule,
        CutPoints fixed) {
    public static final ScoringSettings DEFAULT = new ScoringSettings(
            1,
            Scoring.QUINTILE,
            Refunds.NET,
            null,
            WaveSchedule.DAILY,
            new CutPoints(numbers(30, 90, 180, 365), numbers(1, 2, 3, 5), numbers(100, 300, 800, 2000)));

    public ScoringSettings {
        if (windowDays != null && (windowDays < 1 || windowDays > 3650)) {
            throw new IllegalArgumentException("windowDays must lie between 1 and 3650");
        }
    }

    public Basis basis() {
        return new Basis(refunds, windowDays);
    }

    public ScoringSettings with(int newVersion, Scoring newScoring, Refunds newRefunds) {
        return new ScoringSettings(newVersion, newScoring, newRefunds, windowDays, schedule, fixed);
    }

    private static List<BigDecimal> numbers(long... values) {
        return LongStream.of(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
