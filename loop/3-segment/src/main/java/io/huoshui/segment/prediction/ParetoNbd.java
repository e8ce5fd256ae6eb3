package io.huoshui.segment.prediction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Purchases at a gamma-distributed rate (shape r, rate α) until a moment that comes at a gamma-distributed rate (s, β). Formulas:
 * Schmittlein, Morrison, Colombo 1987; Fader, Hardie, "A note on deriving the Pareto/NBD model" 2005. The hypergeometric terms are
 * kept relative to the likelihood of being still with us, so that nothing under- or overflows; P(X(t) = n) is an integral over the
 * moment of stopping, because its closed form cancels.
 */
record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {
    private static final int PIECES = 8;
    private static final double OVERFLOWS = 700;

    @Override
    public PurchaseModelKind kind() {
        return PurchaseModelKind.PARETO_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("r", r);
        named.put("alpha", alpha);
        named.put("s", s);
        named.put("beta", beta);
        return named;
    }

    @Override
    public double logAlive(int frequency, double age) {
        return logHead(frequency) - (r + frequency) * FastMath.log(alpha + age) - s * FastMath.log(beta + age);
    }

    @Override
    public double logOddsStopped(int frequency, double recency, double age) {
        double further = (r + frequency) * (FastMath.log(alpha + age) - FastMath.log(alpha + recency))
                + s * (FastMath.log(beta + age) - FastMath.log(beta + recency));
        return logOdds(frequency, recency, age, further);
    }

    @Override
    public double logLikelihood(Population people) {
        double[] head = new double[people.frequencies.length];
        for (int i = 0; i < head.length; i++) {
            head[i] = logHead(people.frequencies[i]);
        }
        double[] purchase = new double[people.times.length];
        double[] stop = new double[people.times.length];
        for (int i = 0; i < purchase.length; i++) {
            purchase[i] = FastMath.log(alpha + people.times[i]);
            stop[i] = s * FastMath.log(beta + people.times[i]);
        }
        double sum = 0;
        for (int row = 0; row < people.weights.length; row++) {
            int frequency = people.frequencies[people.frequencyOf[row]];
            int recency = people.recencyOf[row];
            int age = people.ageOf[row];
            double shape = r + frequency;
            double further = shape * (purchase[age] - purchase[recency]) + stop[age] - stop[recency];
            double odds = logOdds(frequency, people.times[recency], people.times[age], further);
            sum += people.weights[row]
                    * (head[people.frequencyOf[row]] - shape * purchase[age] - stop[age] + Logs.softplus(odds));
        }
        return sum;
    }

    @Override
    public double expectedWhileAlive(int frequency, double age, double time) {
        return (r + frequency) / (alpha + age) * (beta + age) * stopsWithin(s - 1, FastMath.log1p(time / (beta + age)));
    }

    @Override
    public double expected(double time) {
        return r / alpha * beta * stopsWithin(s - 1, FastMath.log1p(time / beta));
    }

    /** The next purchase comes before the stop: an integral over its moment, the rates having gamma distributions. */
    @Override
    public double chanceToBuyWhileAlive(int frequency, double age, double time) {
        double shape = r + frequency;
        double rate = alpha + age;
        double end = FastMath.log1p(time / rate);
        return Legendre.MANY.integrate(0, end, u -> {
            double moment = rate * FastMath.expm1(u);
            return shape * FastMath.exp(-shape * u - s * FastMath.log1p(moment / (beta + age)));
        });
    }

    @Override
    public double probability(int purchases, double time) {
        double stayed = FastMath.exp(logNegativeBinomial(purchases, time) - s * FastMath.log1p(time / beta));
        return stayed
                + inPieces(
                        FastMath.log1p(time / beta),
                        u -> s * FastMath.exp(logNegativeBinomial(purchases, beta * FastMath.expm1(u)) - s * u));
    }

    private double logNegativeBinomial(int purchases, double time) {
        if (time <= 0) {
            return purchases == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return Gamma.logGamma(r + purchases)
                - Gamma.logGamma(r)
                - Gamma.logGamma(purchases + 1.0)
                - r * FastMath.log1p(time / alpha)
                + purchases * FastMath.log(time / (alpha + time));
    }

    private double logHead(int frequency) {
        return Gamma.logGamma(r + frequency) - Gamma.logGamma(r) + r * FastMath.log(alpha) + s * FastMath.log(beta);
    }

    /** @param further log of how much larger the "still with us" term was at the last purchase than at the end */
    private double logOdds(int frequency, double recency, double age, double further) {
        double scale = FastMath.log(s) - FastMath.log(r + s + frequency);
        double early = relative(frequency, recency);
        if (further > OVERFLOWS) {
            return scale + further + FastMath.log(early);
        }
        double difference = FastMath.exp(further) * early - relative(frequency, age);
        return difference > 0 ? scale + FastMath.log(difference) : Double.NEGATIVE_INFINITY;
    }

    /** The hypergeometric term at a time, divided by (α + t)^−(r+x) (β + t)^−s. */
    private double relative(int frequency, double time) {
        double c = r + s + frequency + 1;
        return alpha >= beta
                ? Hypergeometric.of(1, r + frequency, c, (alpha - beta) / (alpha + time))
                : (alpha + time) / (beta + time) * Hypergeometric.of(1, s + 1, c, (beta - alpha) / (beta + time));
    }

    /** (1 − e^(−power · log)) ÷ power, also where power is 0. */
    private static double stopsWithin(double power, double log) {
        return power == 0 ? log : -FastMath.expm1(-power * log) / power;
    }

    private static double inPieces(double end, DoubleUnaryOperator of) {
        double sum = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            sum += Legendre.MANY.integrate(end * piece / PIECES, end * (piece + 1) / PIECES, of);
        }
        return sum;
    }
}
