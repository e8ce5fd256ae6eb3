package io.huoshui.segment.prediction;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Integrals of smooth functions, by points computed once. */
final class Legendre {
    static final Legendre FEW = new Legendre(8);
    static final Legendre MANY = new Legendre(40);

    private final double[] points;
    private final double[] weights;

    private Legendre(int size) {
        GaussIntegrator standard = new GaussIntegratorFactory().legendre(size);
        points = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) {
            points[i] = standard.getPoint(i);
            weights[i] = standard.getWeight(i);
        }
    }

    double integrate(double from, double to, DoubleUnaryOperator of) {
        double half = (to - from) / 2;
        double middle = (to + from) / 2;
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += weights[i] * of.applyAsDouble(middle + half * points[i]);
        }
        return sum * half;
    }
}
