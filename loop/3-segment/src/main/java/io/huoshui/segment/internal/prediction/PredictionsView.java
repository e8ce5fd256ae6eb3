package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Fields;
import io.huoshui.segment.prediction.ForecastAccuracy;
import io.huoshui.segment.prediction.GammaGamma;
import io.huoshui.segment.prediction.PredictionFit;
import io.huoshui.segment.prediction.PredictionQuality;
import io.huoshui.segment.prediction.ThinData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param inForce null as long as data is too thin
 * @param running a fit is being made
 * @param asked one will be, shortly
 * @param rule what it takes at least
 * @param thin why the last attempt predicted nothing
 * @param fits newest first
 */
record PredictionsView(
        @Nullable InForce inForce,
        PredictionTable.Sums totals,
        boolean running,
        boolean asked,
        Rule rule,
        @Nullable Thin thin,
        List<Fit> fits) {
    /** @param ltvDays horizon of the residual value, which is discounted by {@code discount} a year and before cost */
    record InForce(
            String model,
            LocalDate asOf,
            Instant fittedAt,
            String by,
            long buyers,
            long repeaters,
            Map<String, BigDecimal> parameters,
            @Nullable Map<String, BigDecimal> spend,
            BigDecimal discount,
            int ltvDays) {}

    record Rule(int buyers, int days, int repeaters) {}

    record Thin(
            String code,
            String zh,
            String en,
            long buyers,
            long repeaters,
            long days,
            @Nullable Instant at) {}

    /** @param error root mean square error per person in the holdout; null without one */
    record Fit(
            long position,
            Instant fittedAt,
            LocalDate asOf,
            String model,
            long buyers,
            @Nullable BigDecimal error) {}

    static PredictionsView of(
            List<PredictionFitTable.Row> rows, PredictionTable.Sums totals, AppendFits.State state, boolean asked) {
        return new PredictionsView(
                rows.isEmpty() ? null : inForce(rows.get(0)),
                totals,
                state.running(),
                asked,
                new Rule(ThinData.BUYERS, ThinData.DAYS, ThinData.REPEATERS),
                thin(state),
                rows.stream().map(PredictionsView::fit).toList());
    }

    private static InForce inForce(PredictionFitTable.Row row) {
        PredictionFit fit = FitFields.fit(row.said());
        GammaGamma spend = fit.spend();
        return new InForce(
                row.model(),
                row.asOf(),
                row.fittedAt(),
                row.said().text("by").orElse(""),
                fit.buyers(),
                fit.repeaters(),
                named(fit.model().parameters()),
                spend == null ? null : named(spend.parameters()),
                FitFields.number(fit.yearlyDiscount()),
                PredictionFit.HORIZON_DAYS);
    }

    private static @Nullable Thin thin(AppendFits.State state) {
        if (state.refused() == null) {
            return null;
        }
        ThinData why = state.refused().why();
        return new Thin(
                why.name(),
                why.zh(),
                why.en(),
                state.refused().buyers(),
                state.refused().repeaters(),
                state.refused().days(),
                state.refusedAt());
    }

    private static Fit fit(PredictionFitTable.Row row) {
        Fields said = row.said();
        return new Fit(
                row.position(),
                row.fittedAt(),
                row.asOf(),
                row.model(),
                said.decimal("buyers").orElseThrow().longValueExact(),
                FitFields.quality(said)
                        .map(PredictionQuality::chosen)
                        .map(ForecastAccuracy::rootMeanSquare)
                        .map(FitFields::number)
                        .orElse(null));
    }

    private static Map<String, BigDecimal> named(Map<String, Double> parameters) {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        parameters.forEach((name, value) -> named.put(name, FitFields.number(value)));
        return named;
    }
}
