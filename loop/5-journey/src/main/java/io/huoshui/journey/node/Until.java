package io.huoshui.journey.node;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** How long to wait. */
public sealed interface Until {
    /** When the wait of somebody who came then is over; empty when that cannot be said, or is past. */
    Optional<Instant> of(Instant arrived, Sight sight);

    record Lasting(Duration duration) implements Until {
        @Override
        public Optional<Instant> of(Instant arrived, Sight sight) {
            return Optional.of(arrived.plus(duration));
        }
    }

    /** The next such time of the day in the brand's zone, on one of these days. @param days none means any */
    record LocalHour(LocalTime at, Set<DayOfWeek> days) implements Until {
        public LocalHour {
            days = Set.copyOf(days);
        }

        @Override
        public Optional<Instant> of(Instant arrived, Sight sight) {
            ZoneId zone = sight.zone();
            ZonedDateTime day = arrived.atZone(zone);
            for (int i = 0; i <= 7; i++) {
                ZonedDateTime each = day.toLocalDate().plusDays(i).atTime(at).atZone(zone);
                boolean fits = days.isEmpty() || days.contains(each.getDayOfWeek());
                if (fits && !each.toInstant().isBefore(arrived)) {
                    return Optional.of(each.toInstant());
                }
            }
            return Optional.empty();
        }
    }

    record OnDate(DateMark mark) implements Until {
        @Override
        public Optional<Instant> of(Instant arrived, Sight sight) {
            return sight.trait(mark.trait()).flatMap(value -> mark.after(value, arrived, sight.zone()));
        }
    }
}
