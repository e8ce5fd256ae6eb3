package io.huoshui.profile;

import java.util.Collection;
import java.util.Map;

/** Who is who after merges. Reads committed state, or inside the worker's transaction the state being written. */
public interface Survivors {
    /**
     * Whom each number leads to now: itself for somebody who is there, and for somebody whose events are gone.
     *
     * @return without the numbers that were never given out
     */
    Map<Integer, Integer> of(Collection<Integer> numbers);
}
