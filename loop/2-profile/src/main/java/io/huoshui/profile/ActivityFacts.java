package io.huoshui.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who was there and did something, counted as it stood at past moments, by {@code occurredAt}. People are taken as merged now. */
public interface ActivityFacts {
    /** People seen at or before each moment. */
    List<Long> people(List<Instant> at);

    /** People with an interaction (see {@link Interactions}) in (at − window, at]. */
    List<Long> active(List<Instant> at, Duration window);

    /**
     * People first added as a contact in (at − from, at − until], and how many of them placed an order in (joined, joined + until].
     *
     * @param from e.g. 120 days
     * @param until how long each has for the first order, e.g. 30 days: everyone in the cohort has had that long
     * @param net leave out orders wholly given back by {@code at}
     */
    List<Joined> joined(List<Instant> at, Duration from, Duration until, boolean net);

    /** @param ordered those of them with an order in time */
    record Joined(long people, long ordered) {}
}
