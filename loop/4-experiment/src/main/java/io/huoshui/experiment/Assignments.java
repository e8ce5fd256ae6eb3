package io.huoshui.experiment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Who sees which variant. Called inside the worker's transaction; reads the state being written. */
public interface Assignments {
    /**
     * The person's variant: the one they have, else the one their hash gives, which they keep from now on. Being assigned is not being
     * exposed: that is told at the moment of the touch.
     *
     * @return empty when the experiment is unknown or its exclusive layer gives the person to another one
     */
    Optional<Assignment> assign(String experiment, int profileId, Instant now);

    /**
     * These people may be asked about next, until others are named: what they have is read at once, and what is decided of them is written at
     * once, by {@link #write}. Others are read and written one by one.
     */
    void expect(Collection<Integer> people);

    /** Belongs before the end of the transaction in which people were {@linkplain #expect expected}. */
    void write();
}
