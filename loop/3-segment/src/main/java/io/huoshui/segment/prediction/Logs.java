package io.huoshui.segment.prediction;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/** Sums of what is kept as logarithms. */
final class Logs {
    private static final double NO_MATTER = 40;

    private Logs() {}

    /** ln(1 + e^x), without overflow. */
    static double softplus(double x) {
        if (x > NO_MATTER) {
            return x;
        }
        return x < -NO_MATTER ? FastMath.exp(x) : FastMath.log1p(FastMath.exp(x));
    }

    static double exp(double x) {
        return FastMath.exp(x);
    }

    /** ln B(a, b). */
    static double beta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }
}
