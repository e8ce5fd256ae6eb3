package io.huoshui.journey.node;

import io.huoshui.segment.rule.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time told by a date of the person, e.g. three days before the birthday at 10:00.
 *
 * @param trait holds a date like {@code 1990-05-20}, or a moment
 * @param days after the date; below 0 before it
 * @param at in the brand's zone
 * @param yearly the date returns every year; 29 February on the 28th
 */
public record DateMark(String trait, int days, LocalTime at, boolean yearly) {
    /** The first such time after a moment; empty when there is no date in the value, or it is over. */
    public Optional<Instant> after(Object value, Instant moment, ZoneId zone) {
        return dayOf(value, zone).flatMap(day -> yearly ? returning(day, moment, zone) : once(day, moment, zone));
    }

    private Optional<Instant> once(LocalDate day, Instant moment, ZoneId zone) {
        return Optional.of(mark(day, zone)).filter(each -> each.isAfter(moment));
    }

    private Optional<Instant> returning(LocalDate day, Instant moment, ZoneId zone) {
        int year = LocalDate.ofInstant(moment, zone).getYear();
        for (int each = year - 1; each <= year + 2; each++) {
            Instant mark = mark(day.withYear(each), zone);
            if (mark.isAfter(moment)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private Instant mark(LocalDate day, ZoneId zone) {
        return day.plusDays(days).atTime(at).atZone(zone).toInstant();
    }

    private static Optional<LocalDate> dayOf(Object value, ZoneId zone) {
        Value seen = Value.of(value);
        return Optional.ofNullable(seen.day())
                .or(() -> Optional.ofNullable(seen.instant()).map(each -> LocalDate.ofInstant(each, zone)));
    }
}
