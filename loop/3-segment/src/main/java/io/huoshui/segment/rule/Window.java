package io.huoshui.segment.rule;

import java.time.LocalDate;

/** Which of a person's events are looked at, by {@code occurredAt}. */
public sealed interface Window {
    record Ever() implements Window {}

    /** (now − days × 24 h, now]: an event leaves it at that exact instant. */
    record LastDays(int days) implements Window {}

    /** From the start of {@code from} to the start of {@code until} in the brand's zone; {@code until} is not in it. */
    record Dates(LocalDate from, LocalDate until) implements Window {}

    /** Within so many days after the first (by time) event selected by {@code anchor}; the anchor itself is not in it. */
    record After(Selector anchor, int days) implements Window {}
}
