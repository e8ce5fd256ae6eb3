package io.huoshui.segment;

import java.util.List;
import java.util.Optional;

/** Where everyone stands now. Reads committed state, or inside the worker's transaction the state being written. Thread-safe. */
public interface Standings {
    /** Empty for someone unknown or merged into another person. */
    Optional<Standing> find(int profileId);

    /** The buyers on the 5 × 5 map; empty cells only before the first wave. */
    HeatMap heatMap();

    /** Everyone by tier; zero people before the first wave. */
    List<TierSize> tierSizes();

    /** How the brand scores, for numbers that must say so (net or gross). */
    ScoringSettings scoring();
}
