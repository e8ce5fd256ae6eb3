package io.huoshui.segment.prediction;

import org.hipparchus.util.FastMath;

/**
 * What a buyer is still worth: margin × E[spend] × discounted expected orders within a horizon. An order at time t counts
 * (1 + discount)^(−t in years).
 *
 * @param margin share of an order's value that is earned, above 0 to 1
 * @param yearlyDiscount at least 0, e.g. 0.15
 * @param horizon in the model's unit of time
 */
public record ResidualValue(double margin, double yearlyDiscount, double horizon, PeriodUnit unit) {
    /** DET: ∫ e^(−δt) dE[X(T, T + t)] over the horizon, by parts. */
    public double discountedOrders(PurchaseModel model, PurchaseSummary person) {
        double delta = FastMath.log1p(yearlyDiscount) / unit.perYear();
        double atEnd =
                FastMath.exp(-delta * horizon) * model.expectedWhileAlive(person.frequency(), person.age(), horizon);
        if (delta == 0) {
            return model.alive(person) * atEnd;
        }
        double earlier = Legendre.FEW.integrate(
                0,
                horizon,
                t -> FastMath.exp(-delta * t) * model.expectedWhileAlive(person.frequency(), person.age(), t));
        return model.alive(person) * (atEnd + delta * earlier);
    }

    /** In the unit of money of {@code spend}. */
    public double of(PurchaseModel model, GammaGamma spend, PurchaseSummary person) {
        return margin * spend.expectedSpend(person) * discountedOrders(model, person);
    }
}
