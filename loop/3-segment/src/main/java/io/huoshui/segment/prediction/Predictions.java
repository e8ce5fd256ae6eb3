package io.huoshui.segment.prediction;

import io.huoshui.segment.rule.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What is predicted. Reads committed state, or inside the worker's transaction the state being written. */
public interface Predictions {
    /** The fit in force; empty as long as data is too thin. */
    Optional<PredictionFit> inForce();

    /** By person, the figures of kind prediction; people of whom nothing can be said are left out. */
    Map<Integer, Map<Figure, BigDecimal>> figures(Collection<Integer> profileIds);
}
