package io.huoshui.segment.internal;

import java.util.Collection;
import java.util.Map;

/** What people prefer, as it is stored now. */
@FunctionalInterface
public interface PreferenceSource {
    /** Confidence 0 to 1 by preference, by person; of whom nothing can be said are left out. */
    Map<Integer, Map<String, Double>> preferences(Collection<Integer> people);
}
