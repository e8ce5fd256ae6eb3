package io.huoshui.segment.internal.prediction;

import io.huoshui.segment.internal.PredictionSource;
import io.huoshui.segment.prediction.PredictionFit;
import io.huoshui.segment.prediction.Predictions;
import io.huoshui.segment.rule.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Predictions as the tables have them. */
final class PredictionHome implements Predictions, PredictionSource {
    private final PredictionFitTable fits;
    private final PredictionTable predictions;

    PredictionHome(PredictionFitTable fits, PredictionTable predictions) {
        this.fits = fits;
        this.predictions = predictions;
    }

    @Override
    public Optional<PredictionFit> inForce() {
        return fits.newest().map(each -> FitFields.fit(each.said()));
    }

    @Override
    public Map<Integer, Map<Figure, BigDecimal>> figures(Collection<Integer> profileIds) {
        Map<Integer, Map<Figure, BigDecimal>> figures = new HashMap<>();
        predictions.find(profileIds).forEach((id, row) -> figures.put(id, row.figures()));
        return figures;
    }

    @Override
    public Map<Integer, Map<Figure, BigDecimal>> predictions(Collection<Integer> people) {
        return figures(people);
    }
}
