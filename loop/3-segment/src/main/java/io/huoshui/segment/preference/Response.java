package io.huoshui.segment.preference;

/**
 * How the chance of the price-minded choice grows with price orientation θ: the two-parameter logistic model of item response theory
 * (A. Birnbaum, in Lord & Novick 1968), P = 1 / (1 + exp(−(slope·θ + intercept))).
 *
 * @param slope how well the choice tells people apart; 0 tells nothing
 * @param intercept logit of the chance of somebody in the middle of the pool (θ = 0)
 */
public record Response(double slope, double intercept) {
    double chance(double theta) {
        return 1 / (1 + StrictMath.exp(-(slope * theta + intercept)));
    }

    /** Of these trials, given θ; a fraction of a trial counts as that part of it (quasi-likelihood, Papke & Wooldridge 1996). */
    double logLikelihood(Trials trials, double theta) {
        double x = slope * theta + intercept;
        return trials.hits() * x - trials.of() * softplus(x);
    }

    /** The larger of the differences. */
    double distance(Response other) {
        return Math.max(Math.abs(slope - other.slope), Math.abs(intercept - other.intercept));
    }

    /** log(1 + e^x) without overflow. */
    private static double softplus(double x) {
        return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
    }
}
