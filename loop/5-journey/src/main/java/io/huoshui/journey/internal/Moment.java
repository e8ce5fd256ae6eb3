package io.huoshui.journey.internal;

import io.huoshui.segment.tag.MembershipChanged;
import java.time.Instant;

/**
 * A place in the log, and the business time there.
 *
 * @param position of the fact that is being heard
 * @param now its time; of a timer, the instant it was set for
 * @param known up to where the log was heard before: what the fact itself changes is not known yet when a timer of before it fires
 * @param byTime whether nothing happened but time
 */
record Moment(long position, Instant now, long known, boolean byTime) {
    static Moment of(long position, Instant now) {
        return new Moment(position, now, position, false);
    }

    /** A timer that fires because time passes. */
    static Moment timer(long position, Instant due) {
        return new Moment(position, due, position, true);
    }

    /** A timer that was due before the fact, and fires now that it is heard. */
    Moment before(Instant due) {
        return new Moment(position, due, position - 1, true);
    }

    boolean isBefore(MembershipChanged change) {
        return change.position() > known || change.at().isAfter(now);
    }
}
