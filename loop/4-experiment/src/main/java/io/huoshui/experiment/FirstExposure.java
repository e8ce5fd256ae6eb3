package io.huoshui.experiment;

import io.huoshui.event.Event;
import java.time.Instant;
import java.util.Comparator;

/**
 * When a person first saw an experiment, and which variant: what outcomes are counted from.
 *
 * @param at when it occurred
 * @param position of the event
 * @param mixed whether the person saw another variant as well, e.g. because two people turned out to be one; such people are left out of
 *     comparisons
 */
public record FirstExposure(int profileId, Exposure exposure, Instant at, long position, boolean mixed) {
    private static final Comparator<FirstExposure> EARLIER =
            Comparator.comparing(FirstExposure::at).thenComparingLong(FirstExposure::position);

    public static FirstExposure of(int profileId, Exposure exposure, Event event) {
        return new FirstExposure(profileId, exposure, event.occurredAt(), event.position(), false);
    }

    /** Both are the same person's to the same experiment. The order in which they are told makes no difference. */
    public FirstExposure and(FirstExposure other) {
        FirstExposure first = EARLIER.compare(this, other) <= 0 ? this : other;
        boolean differs = !exposure.variant().equals(other.exposure().variant());
        return new FirstExposure(
                profileId, first.exposure(), first.at(), first.position(), mixed || other.mixed() || differs);
    }
}
