package io.huoshui.segment.prediction;

import java.util.Arrays;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.util.FastMath;

/**
 * Finds the largest value over parameters above 0, by their logarithms: quadratic models within a shrinking region (BOBYQA, Powell 2009).
 * Needs no gradient and about a hundred evaluations for four parameters; deterministic.
 */
final class Maximum {
    /** Parameters stay between e^−9 and e^9 (after scaling): at the edge the data do not tell them. */
    static final double EDGE = 9;

    private static final double FINE = 1e-6;
    private static final int MOST_EVALUATIONS = 4_000;
    private static final double UNREACHABLE = 1e300;

    private Maximum() {}

    /** @param at the parameters, not their logarithms */
    record Found(double[] at, double value) {}

    /**
     * @param region how far, in logarithms, the search looks at first
     * @param fine the region's size at which it stops
     */
    static Found near(double[] start, double region, double fine, MultivariateFunction of) {
        int size = start.length;
        double[] low = new double[size];
        double[] high = new double[size];
        Arrays.fill(low, -EDGE);
        Arrays.fill(high, EDGE);
        double[] guess =
                Arrays.stream(start).map(FastMath::log).map(Maximum::inside).toArray();
        BOBYQAOptimizer search = new BOBYQAOptimizer((size + 1) * (size + 2) / 2, region, fine);
        BestSeen best = new BestSeen(of, guess);
        try {
            search.optimize(
                    new MaxEval(MOST_EVALUATIONS),
                    GoalType.MAXIMIZE,
                    new ObjectiveFunction(best),
                    new InitialGuess(guess),
                    new SimpleBounds(low, high));
        } catch (MathIllegalStateException flat) {
            // no step leads further up: the best point seen stands
        }
        return new Found(exp(best.at), best.value);
    }

    static Found near(double[] start, double region, MultivariateFunction of) {
        return near(start, region, FINE, of);
    }

    private static double inside(double log) {
        return Math.max(-EDGE + 1, Math.min(EDGE - 1, log));
    }

    private static double[] exp(double... logs) {
        return Arrays.stream(logs).map(FastMath::exp).toArray();
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : -UNREACHABLE;
    }

    /** The function over logarithms, remembering its largest value. */
    private static final class BestSeen implements MultivariateFunction {
        private final MultivariateFunction of;
        private double[] at;
        private double value = -UNREACHABLE;

        BestSeen(MultivariateFunction of, double... first) {
            this.of = of;
            this.at = first;
        }

        @Override
        public double value(double[] logs) {
            double here = finite(of.value(exp(logs)));
            if (here > value) {
                value = here;
                at = logs.clone();
            }
            return here;
        }
    }
}
