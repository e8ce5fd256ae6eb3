package io.huoshui.segment.prediction;

import io.huoshui.segment.rule.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/** What a fit says of one person, as figures rules can test: to 6 places; what cannot be told is left out. Times in days. */
public final class PredictedFigures {
    /** Further ahead than this nobody is promised an order. */
    public static final int LONGEST_DAYS = 730;

    private static final int PLACES = 6;

    private PredictedFigures() {}

    public static Map<Figure, BigDecimal> of(PredictionFit fit, PurchaseSummary person) {
        PurchaseModel model = fit.model();
        Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
        put(figures, Figure.P_ALIVE, model.alive(person));
        put(figures, Figure.EXPECTED_ORDERS_30D, model.expected(person, 30));
        put(figures, Figure.EXPECTED_ORDERS_90D, model.expected(person, 90));
        put(figures, Figure.EXPECTED_ORDERS_365D, model.expected(person, 365));
        NextOrder.evenChance(model, person, LONGEST_DAYS)
                .ifPresent(days -> put(figures, Figure.DAYS_TO_NEXT_ORDER, days));
        GammaGamma spend = fit.spend();
        if (spend != null) {
            put(figures, Figure.EXPECTED_SPEND, spend.expectedSpend(person));
            put(figures, Figure.RESIDUAL_LTV, fit.value().of(model, spend, person));
        }
        return figures;
    }

    private static void put(Map<Figure, BigDecimal> figures, Figure figure, double value) {
        if (Double.isFinite(value)) {
            figures.put(figure, BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP));
        }
    }
}
