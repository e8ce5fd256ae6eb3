package io.huoshui.segment.preference;

/** The logistic curve through expected hits and trials on the grid: the M-step for one signal, by Newton's method. */
final class LogisticCurve {
    private static final int STEPS = 12;

    /** Prior of slope and intercept: normal around 1 and the pool's logit, with these variances. Weak, against separation. */
    private static final double SLOPE_VARIANCE = 4;

    private static final double INTERCEPT_VARIANCE = 9;

    private LogisticCurve() {}

    /**
     * @param expected hits and trials by node
     * @param start where to start from
     */
    static Response through(double[][] expected, Response start, double poolLogit, double slopeMax) {
        double slope = start.slope();
        double intercept = start.intercept();
        for (int step = 0; step < STEPS; step++) {
            Response now = new Response(slope, intercept);
            double bySlope = (1 - slope) / SLOPE_VARIANCE;
            double byIntercept = (poolLogit - intercept) / INTERCEPT_VARIANCE;
            double slopes = 1 / SLOPE_VARIANCE;
            double intercepts = 1 / INTERCEPT_VARIANCE;
            double both = 0;
            for (int node = 0; node < Orientation.NODES; node++) {
                double theta = Orientation.theta(node);
                double chance = now.chance(theta);
                double miss = expected[0][node] - expected[1][node] * chance;
                double weight = expected[1][node] * chance * (1 - chance);
                bySlope += miss * theta;
                byIntercept += miss;
                slopes += weight * theta * theta;
                intercepts += weight;
                both += weight * theta;
            }
            double determinant = slopes * intercepts - both * both;
            slope = Math.max(0, Math.min(slopeMax, slope + (intercepts * bySlope - both * byIntercept) / determinant));
            intercept += (slopes * byIntercept - both * bySlope) / determinant;
        }
        return new Response(slope, intercept);
    }
}
