package io.huoshui.event;

import java.time.Duration;
import java.util.List;

/** The log again: what happened, in the order in which it could have been heard, and what was decided. */
public interface RecordedPast {
    /** How many facts {@link #order} would find. */
    long size(long upTo);

    /**
     * What happened, up to a position in the log: neither what was decided nor what stages told ({@link Emissions}).
     *
     * @param late what came in longer after it happened, as with an import, counts as heard when it happened
     */
    HeardOrder order(long upTo, Duration late);

    /** The {@linkplain SystemEvents system's facts} up to a position in log order, but for the passing of time. */
    List<Event> decisions(long upTo);
}
