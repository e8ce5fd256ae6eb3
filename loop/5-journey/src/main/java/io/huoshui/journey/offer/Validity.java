package io.huoshui.journey.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a coupon may be used. Days are the brand's calendar days, and a last day counts until its end. */
public sealed interface Validity {
    int DAYS_MAX = 366;

    /** From the beginning of one day to the end of another, whenever it was issued. */
    record Between(LocalDate first, LocalDate last) implements Validity {
        @Override
        public Span of(Instant issuedAt, ZoneId zone) {
            return new Span(start(first, zone), start(last.plusDays(1), zone));
        }

        @Override
        public boolean isSound() {
            return !last.isBefore(first) && !last.isAfter(first.plusYears(10));
        }
    }

    /** At once, and until the end of the day that comes so many days after the day of issue: 7 is never less than 7 × 24 hours. */
    record DaysAfterIssue(int days) implements Validity {
        @Override
        public Span of(Instant issuedAt, ZoneId zone) {
            return new Span(issuedAt, start(LocalDate.ofInstant(issuedAt, zone).plusDays(days + 1L), zone));
        }

        @Override
        public boolean isSound() {
            return days >= 0 && days <= DAYS_MAX;
        }
    }

    /** Of a coupon issued then. */
    Span of(Instant issuedAt, ZoneId zone);

    boolean isSound();

    /** @param until the first moment at which it may no longer be used */
    record Span(Instant from, Instant until) {
        public boolean hasBegunBy(Instant moment) {
            return !moment.isBefore(from);
        }

        public boolean isOverBy(Instant moment) {
            return !moment.isBefore(until);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
