package io.huoshui.segment.prediction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Purchases at a gamma-distributed rate (shape r, rate α); at each chance people stop with their own beta-distributed probability
 * (a, b). The two variants differ in the number of chances only. Formulas: Fader, Hardie, Lee 2005 (Marketing Science 24); Batislam,
 * Denizel, Filiztekin 2007 (IJRM 24); hypergeometric terms after Euler's transformation, which stay finite for a thousand purchases.
 */
sealed interface GeometricDropout extends PurchaseModel permits BgNbd, MbgNbd {
    /** Closer to a removable singularity than this, the mean of both sides is taken. */
    double TOO_CLOSE = 1e-5;

    double r();

    double alpha();

    double a();

    double b();

    /** How often someone with so many repeat purchases could have stopped but, if still with us, did not. */
    int chances(int frequency);

    @Override
    default Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("r", r());
        named.put("alpha", alpha());
        named.put("a", a());
        named.put("b", b());
        return named;
    }

    @Override
    default double logAlive(int frequency, double age) {
        return logHead(frequency) - (r() + frequency) * FastMath.log(alpha() + age);
    }

    @Override
    default double logOddsStopped(int frequency, double recency, double age) {
        return logStop(frequency) + (r() + frequency) * (FastMath.log(alpha() + age) - FastMath.log(alpha() + recency));
    }

    @Override
    default double logLikelihood(Population people) {
        int kinds = people.frequencies.length;
        double[] head = new double[kinds];
        double[] stop = new double[kinds];
        for (int i = 0; i < kinds; i++) {
            head[i] = logHead(people.frequencies[i]);
            stop[i] = logStop(people.frequencies[i]);
        }
        double[] logs = new double[people.times.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = FastMath.log(alpha() + people.times[i]);
        }
        double sum = 0;
        for (int row = 0; row < people.weights.length; row++) {
            int kind = people.frequencyOf[row];
            double shape = r() + people.frequencies[kind];
            double age = logs[people.ageOf[row]];
            double odds = stop[kind] + shape * (age - logs[people.recencyOf[row]]);
            sum += people.weights[row] * (head[kind] - shape * age + Logs.softplus(odds));
        }
        return sum;
    }

    @Override
    default double expectedWhileAlive(int frequency, double age, double time) {
        return expected(r() + frequency, alpha() + age, a(), b() + chances(frequency), time);
    }

    /** People stop at purchases only: until the next one everybody still with us is. */
    @Override
    default double chanceToBuyWhileAlive(int frequency, double age, double time) {
        return -FastMath.expm1(-(r() + frequency) * FastMath.log1p(time / (alpha() + age)));
    }

    /** A new buyer is someone who has had the chances of 0 repeat purchases. */
    @Override
    default double expected(double time) {
        return FastMath.exp(logStayed(chances(0))) * expected(r(), alpha(), a(), b() + chances(0), time);
    }

    @Override
    default double probability(int purchases, double time) {
        double share = time / (alpha() + time);
        double exactly = FastMath.exp(Gamma.logGamma(r() + purchases)
                - Gamma.logGamma(r())
                - Gamma.logGamma(purchases + 1.0)
                + r() * FastMath.log(alpha() / (alpha() + time))
                + (purchases == 0 ? 0 : purchases * FastMath.log(share)));
        int chances = chances(purchases);
        double stayed = FastMath.exp(logStayed(chances)) * exactly;
        if (chances == 0) {
            return stayed;
        }
        double atLeast = purchases == 0 ? 1 : Beta.regularizedBeta(share, purchases, r());
        return stayed + FastMath.exp(Logs.beta(a() + 1, b() + chances - 1) - Logs.beta(a(), b())) * atLeast;
    }

    private double logHead(int frequency) {
        return Gamma.logGamma(r() + frequency)
                - Gamma.logGamma(r())
                + r() * FastMath.log(alpha())
                + logStayed(chances(frequency));
    }

    private double logStop(int frequency) {
        int chances = chances(frequency);
        return chances == 0 ? Double.NEGATIVE_INFINITY : FastMath.log(a()) - FastMath.log(b() + chances - 1);
    }

    /** Log of the probability of not having stopped at any of so many chances: B(a, b + n) ÷ B(a, b). */
    private double logStayed(int chances) {
        return chances == 0 ? 0 : Logs.beta(a(), b() + chances) - Logs.beta(a(), b());
    }

    /** E[(1 − e^(−λpt)) ÷ p] for λ ~ gamma(shape, rate), p ~ beta(a, b). */
    private static double expected(double shape, double rate, double a, double b, double time) {
        if (Math.abs(a - 1) < TOO_CLOSE || Math.abs(a + b - 1) < TOO_CLOSE) {
            return (expectedAt(shape, rate, a + 2 * TOO_CLOSE, b, time)
                            + expectedAt(shape, rate, a - 2 * TOO_CLOSE, b, time))
                    / 2;
        }
        return expectedAt(shape, rate, a, b, time);
    }

    private static double expectedAt(double shape, double rate, double a, double b, double time) {
        double c = a + b - 1;
        double z = time / (rate + time);
        double log = -FastMath.log1p(time / rate);
        double left = a - 1 >= shape
                ? FastMath.exp(shape * log) * Hypergeometric.of(shape, b, c, z)
                : FastMath.exp((a - 1) * log) * Hypergeometric.of(c - shape, a - 1, c, z);
        return c / (a - 1) * (1 - left);
    }
}
