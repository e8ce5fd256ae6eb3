package io.huoshui.segment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often cut points are computed anew by themselves: at 03:00 of the brand's time, when yesterday's orders are in. */
public enum WaveSchedule {
    DAILY,
    /** Mondays. */
    WEEKLY,
    /** The first of the month. */
    MONTHLY;

    private static final LocalTime HOUR = LocalTime.of(3, 0);

    /** First day of the period whose wave should exist at {@code now}. */
    public LocalDate period(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalTime().isBefore(HOUR) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
        };
    }

    /** When a period's wave is due. */
    public static Instant begin(LocalDate period, ZoneId zone) {
        return period.atTime(HOUR).atZone(zone).toInstant();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
