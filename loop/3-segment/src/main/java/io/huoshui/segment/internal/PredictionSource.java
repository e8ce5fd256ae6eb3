package io.huoshui.segment.internal;

import io.huoshui.segment.rule.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** What is predicted of people, as it is stored now. */
@FunctionalInterface
public interface PredictionSource {
    /** By person; of whom nothing can be said are left out. */
    Map<Integer, Map<Figure, BigDecimal>> predictions(Collection<Integer> people);
}
