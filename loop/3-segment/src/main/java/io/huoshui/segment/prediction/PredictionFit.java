package io.huoshui.segment.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a brand's buyers on one day, enough to say something of each. Times in days; the value of orders as charged less
 * refunded, before cost.
 *
 * @param spend null when too few people bought again for a price to be told
 * @param buyers people fitted
 * @param repeaters those who bought on more than one day
 * @param yearlyDiscount for the residual value, within {@value #HORIZON_DAYS} days
 * @param draws of the bootstrap, for intervals
 */
public record PredictionFit(
        LocalDate asOf,
        PurchaseModel model,
        @Nullable GammaGamma spend,
        long buyers,
        long repeaters,
        double yearlyDiscount,
        List<Resample.Draw> draws) {
    public static final int HORIZON_DAYS = 365;
    public static final double YEARLY_DISCOUNT = 0.15;

    /** Residual value is what is expected to be spent; what is earned of it is for the reader's own margin. */
    public static final double MARGIN = 1;

    public ResidualValue value() {
        return new ResidualValue(MARGIN, yearlyDiscount, HORIZON_DAYS, PeriodUnit.DAY);
    }

    /** Where the person's residual value lies; empty without a spend model. */
    public Optional<Resample.Interval> interval(PurchaseSummary person) {
        if (spend == null || draws.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Resample.interval(draws, (model, money) -> value().of(model, money, person)));
    }
}
