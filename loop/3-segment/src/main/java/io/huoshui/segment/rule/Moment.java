package io.huoshui.segment.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** An instant and the zone whose calendar days count. */
record Moment(Instant now, ZoneId zone) {
    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Moment at(Instant later) {
        return new Moment(later, zone);
    }

    /** The starts of those days that are still ahead. */
    Stream<Instant> ahead(LocalDate... days) {
        return Stream.of(days).map(this::startOf).filter(each -> each.isAfter(now));
    }
}
