package io.huoshui.segment.internal.prediction;

import io.huoshui.segment.prediction.ForecastAccuracy;
import io.huoshui.segment.prediction.PredictionQuality;
import io.huoshui.segment.prediction.PurchaseModelKind;
import io.huoshui.segment.prediction.WeeklyTracking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders foretold from what was known by {@code from}, beside those that came until {@code end}. All empty when nothing was compared.
 *
 * @param chosen the model with the smallest error per person
 * @param weeks orders since the first of anybody, of the people who had bought by {@code from}
 */
record CalibrationView(
        @Nullable LocalDate from,
        @Nullable LocalDate end,
        @Nullable String chosen,
        List<Model> models,
        List<Week> weeks) {
    static final CalibrationView NONE = new CalibrationView(null, null, null, List.of(), List.of());

    /** @param rootMeanSquare and {@code meanAbsolute}: error per person, in orders */
    record Model(
            String model,
            long actual,
            BigDecimal predicted,
            BigDecimal rootMeanSquare,
            BigDecimal meanAbsolute,
            BigDecimal logLikelihood,
            List<Bin> bins) {}

    /** @param frequency repeat orders known; the last bin holds that many or more */
    record Bin(int frequency, long people, BigDecimal actual, BigDecimal predicted) {}

    record Week(LocalDate end, long actual, BigDecimal predicted) {}

    static CalibrationView of(PredictionQuality quality) {
        ForecastAccuracy chosen = quality.chosen();
        PurchaseModelKind kind = chosen.fitted().model().kind();
        return new CalibrationView(
                chosen.from(),
                chosen.end(),
                kind.word(),
                quality.models().stream().map(CalibrationView::model).toList(),
                quality.weeks().stream().map(CalibrationView::week).toList());
    }

    private static Model model(ForecastAccuracy accuracy) {
        return new Model(
                accuracy.fitted().model().kind().word(),
                accuracy.actual(),
                FitFields.number(accuracy.predicted()),
                FitFields.number(accuracy.rootMeanSquare()),
                FitFields.number(accuracy.meanAbsolute()),
                FitFields.number(accuracy.fitted().logLikelihood()),
                accuracy.bins().stream().map(CalibrationView::bin).toList());
    }

    private static Bin bin(ForecastAccuracy.Bin bin) {
        return new Bin(
                bin.frequency(), bin.people(), FitFields.number(bin.actual()), FitFields.number(bin.predicted()));
    }

    private static Week week(WeeklyTracking.Week week) {
        return new Week(week.end(), week.actual(), FitFields.number(week.predicted()));
    }
}
