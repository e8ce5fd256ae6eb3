package io.huoshui.segment.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test of one {@link Value}, or of the several a list path finds. A value that cannot be seen the way the test looks (a text asked for
 * its size) satisfies it not; what is absent satisfies only {@link Missing}. Of several values one that passes is enough, but {@link
 * NoneOf} and {@code NOT_EQUAL} ask it of every one.
 */
public sealed interface ValueTest {
    /** Whether one value passes at a moment. */
    boolean passes(Value value, Instant now, ZoneId zone);

    /** One answer per kind of test. */
    <T> T match(Cases<T> cases);

    /** Whether all of several values have to pass. */
    default boolean asksEvery() {
        return false;
    }

    /** Whether the answer depends on the day or time it is asked. */
    default boolean isRelative() {
        return false;
    }

    /** The greatest number it asks about: all above it pass, or none does; empty when it is not about size. */
    default Optional<BigDecimal> greatest() {
        return Optional.empty();
    }

    /** The instants after now, for some years, at which a value may begin or cease to pass. */
    default Stream<Instant> turns(Value value, Instant now, ZoneId zone) {
        return Stream.empty();
    }

    /** @param values none when the trait or property is absent */
    default boolean passes(Collection<Value> values, Instant now, ZoneId zone) {
        if (values.isEmpty()) {
            return this instanceof Missing;
        }
        return asksEvery()
                ? values.stream().allMatch(each -> passes(each, now, zone))
                : values.stream().anyMatch(each -> passes(each, now, zone));
    }

    /** The next instant at which the answer for these values differs; it may be too early, never too late. */
    default @Nullable Instant nextTurn(Collection<Value> values, Instant now, ZoneId zone) {
        if (!isRelative()) {
            return null;
        }
        List<Instant> turns = values.stream()
                .flatMap(each -> turns(each, now, zone))
                .sorted()
                .distinct()
                .toList();
        boolean holds = passes(values, now, zone);
        for (Instant turn : turns) {
            if (passes(values, turn, zone) != holds) {
                return turn;
            }
        }
        return this instanceof AnniversaryWithinDays && !turns.isEmpty() ? turns.get(turns.size() - 1) : null;
    }

    record Exists() implements ValueTest {
        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            return true;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.exists(this);
        }
    }

    record Missing() implements ValueTest {
        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            return false;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.missing(this);
        }
    }

    record Compare(Comparison how, BigDecimal with) implements ValueTest {
        public Compare {
            with = Value.kept(with).orElse(with);
        }

        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            BigDecimal number = value.number();
            return number != null && how.holds(number.compareTo(with));
        }

        @Override
        public boolean asksEvery() {
            return how == Comparison.NOT_EQUAL;
        }

        @Override
        public Optional<BigDecimal> greatest() {
            return Optional.of(with);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.compare(this);
        }
    }

    enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        NOT_EQUAL("<>"),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As in SQL. */
        String sign() {
            return sign;
        }

        boolean holds(int compared) {
            return switch (this) {
                case LESS -> compared < 0;
                case AT_MOST -> compared <= 0;
                case EQUAL -> compared == 0;
                case NOT_EQUAL -> compared != 0;
                case AT_LEAST -> compared >= 0;
                case MORE -> compared > 0;
            };
        }
    }

    /** Both ends belong to it. */
    record Between(BigDecimal low, BigDecimal high) implements ValueTest {
        public Between {
            low = Value.kept(low).orElse(low);
            high = Value.kept(high).orElse(high);
        }

        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            BigDecimal number = value.number();
            return number != null && number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
        }

        @Override
        public Optional<BigDecimal> greatest() {
            return Optional.of(high);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.between(this);
        }
    }

    /** Exactly one of these texts; a number is compared as it is written plainly. */
    record OneOf(Set<String> values) implements ValueTest {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            return value.text() != null && values.contains(value.text());
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.oneOf(this);
        }
    }

    record NoneOf(Set<String> values) implements ValueTest {
        public NoneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            return value.text() != null && !values.contains(value.text());
        }

        @Override
        public boolean asksEvery() {
            return true;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noneOf(this);
        }
    }

    record Contains(String part) implements ValueTest {
        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            return value.text() != null && value.text().contains(part);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.contains(this);
        }
    }

    record StartsWith(String start) implements ValueTest {
        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            return value.text() != null && value.text().startsWith(start);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.startsWith(this);
        }
    }

    /** A flag, or the text {@code true} or {@code false}. */
    record Is(boolean value) implements ValueTest {
        @Override
        public boolean passes(Value seen, Instant now, ZoneId zone) {
            return Boolean.toString(value).equals(seen.text());
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.is(this);
        }
    }

    /** A date (ISO text, or a moment seen in the brand's zone) from {@code from} until before {@code until}. */
    record DateBetween(LocalDate from, LocalDate until) implements ValueTest {
        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            LocalDate day = value.dayIn(zone);
            return day != null && !day.isBefore(from) && day.isBefore(until);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dateBetween(this);
        }
    }

    /**
     * A date of today or at most so many calendar days before; a moment less than so many times 24 h ago. What is still to come is not
     * in it.
     */
    record WithinLastDays(int days) implements ValueTest {
        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            Instant instant = value.instant();
            if (instant != null) {
                return !instant.isAfter(now)
                        && instant.plus(Duration.ofDays(days)).isAfter(now);
            }
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate day = value.day();
            return day != null && !day.isAfter(today) && !day.isBefore(today.minusDays(days));
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public Stream<Instant> turns(Value value, Instant now, ZoneId zone) {
            Instant instant = value.instant();
            if (instant != null) {
                return Stream.of(instant, instant.plus(Duration.ofDays(days))).filter(each -> each.isAfter(now));
            }
            LocalDate day = value.day();
            return day == null ? Stream.empty() : new Moment(now, zone).ahead(day, day.plusDays(days + 1L));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.withinLastDays(this);
        }
    }

    /** The yearly return of a date (a birthday) lies within the next so many days, today included; 29 February returns on the 28th. */
    record AnniversaryWithinDays(int days) implements ValueTest {
        private static final int YEARS_AHEAD = 3;

        @Override
        public boolean passes(Value value, Instant now, ZoneId zone) {
            LocalDate day = value.dayIn(zone);
            if (day == null) {
                return false;
            }
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate thisYear = day.withYear(today.getYear());
            LocalDate next = thisYear.isBefore(today) ? day.withYear(today.getYear() + 1) : thisYear;
            return !next.isAfter(today.plusDays(days));
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public Stream<Instant> turns(Value value, Instant now, ZoneId zone) {
            LocalDate day = value.dayIn(zone);
            if (day == null) {
                return Stream.empty();
            }
            Moment moment = new Moment(now, zone);
            int year = moment.today().getYear();
            return Stream.iterate(year, each -> each <= year + YEARS_AHEAD, each -> each + 1)
                    .map(day::withYear)
                    .flatMap(each -> moment.ahead(each.minusDays(days), each.plusDays(1)));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.anniversaryWithinDays(this);
        }
    }

    /** A rendering: what to make of each kind. */
    interface Cases<T> {
        T exists(Exists test);

        T missing(Missing test);

        T compare(Compare test);

        T between(Between test);

        T oneOf(OneOf test);

        T noneOf(NoneOf test);

        T contains(Contains test);

        T startsWith(StartsWith test);

        T is(Is test);

        T dateBetween(DateBetween test);

        T withinLastDays(WithinLastDays test);

        T anniversaryWithinDays(AnniversaryWithinDays test);
    }
}
