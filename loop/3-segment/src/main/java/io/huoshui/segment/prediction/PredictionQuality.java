package io.huoshui.segment.prediction;

import java.util.Comparator;
import java.util.List;

/**
 * How good predictions would have been, had they been made some time ago.
 *
 * @param models each fitted on what was known then, in the order of {@link PurchaseModelKind}
 * @param weeks of the model chosen
 */
public record PredictionQuality(List<ForecastAccuracy> models, List<WeeklyTracking.Week> weeks) {
    /** The one with the smallest error per person; the earlier one of equals. */
    public ForecastAccuracy chosen() {
        return models.stream()
                .min(Comparator.comparingDouble(ForecastAccuracy::rootMeanSquare))
                .orElseThrow();
    }
}
