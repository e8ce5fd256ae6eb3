package io.huoshui.segment.prediction;

import org.hipparchus.util.FastMath;

/**
 * Gauss' hypergeometric function 2F1(a, b; c; z) by its series. Callers choose, by Euler's transformation, the form whose terms stay
 * bounded as z nears 1. Not thread-bound; deterministic on every machine.
 */
final class Hypergeometric {
    private static final int MOST_TERMS = 200_000;
    private static final double SMALL = 1e-16;

    private Hypergeometric() {}

    /** @param z from 0 to below 1; c is no integer below 1 */
    static double of(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (1 + n)) * z;
            sum += term;
            if (FastMath.abs(term) <= SMALL * FastMath.abs(sum) && n > FastMath.abs(a)) {
                break;
            }
        }
        return sum;
    }
}
