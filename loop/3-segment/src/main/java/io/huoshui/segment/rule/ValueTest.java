package io.huoshui.segment.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** A test of one value. A value of another type than the test's satisfies it not; what is absent satisfies only {@link Missing}. */
public sealed interface ValueTest {
    record Exists() implements ValueTest {}

    record Missing() implements ValueTest {}

    record Compare(Comparison how, BigDecimal with) implements ValueTest {}

    enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        MORE
    }

    /** Both ends belong to it. */
    record Between(BigDecimal low, BigDecimal high) implements ValueTest {}

    /** Exactly one of these texts. */
    record OneOf(Set<String> values) implements ValueTest {}

    record NoneOf(Set<String> values) implements ValueTest {}

    record Contains(String part) implements ValueTest {}

    record StartsWith(String start) implements ValueTest {}

    record Is(boolean value) implements ValueTest {}

    /** A date (ISO text, or a moment seen in the brand's zone) from {@code from} until before {@code until}. */
    record DateBetween(LocalDate from, LocalDate until) implements ValueTest {}

    /** A date no more than so many days before now (moments: to the instant). */
    record WithinLastDays(int days) implements ValueTest {}

    /** The yearly return of a date (a birthday) lies within the next so many days, today included. */
    record AnniversaryWithinDays(int days) implements ValueTest {}
}
