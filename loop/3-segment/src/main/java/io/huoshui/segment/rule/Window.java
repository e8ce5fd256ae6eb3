package io.huoshui.segment.rule;

import java.time.LocalDate;

/** Which of a person's events are looked at, by {@code occurredAt}; what is dated ahead of now is never among them. */
public sealed interface Window {
    /** One answer per kind of window. */
    <T> T match(Cases<T> cases);

    record Ever() implements Window {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ever(this);
        }
    }

    /** (now − days × 24 h, now]: an event leaves it at that exact instant. */
    record LastDays(int days) implements Window {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.lastDays(this);
        }
    }

    /** From the start of {@code from} to the start of {@code until} in the brand's zone; {@code until} is not in it. */
    record Dates(LocalDate from, LocalDate until) implements Window {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dates(this);
        }
    }

    /**
     * Less than so many times 24 h after the first event selected by {@code anchor} (first by occurredAt, then position); the anchor
     * itself and what came before are not in it. Someone without an anchor has no window: the number is absent, not 0.
     */
    record After(Selector anchor, int days) implements Window {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.after(this);
        }
    }

    /** A rendering: what to make of each kind. */
    interface Cases<T> {
        T ever(Ever window);

        T lastDays(LastDays window);

        T dates(Dates window);

        T after(After window);
    }
}
