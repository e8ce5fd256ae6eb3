package io.huoshui.segment.preference;

import java.util.Map;

/**
 * What a person's choices say of their price orientation θ: the posterior on a grid, from the prior that θ is standard normal over the
 * pool. Few trials leave it near the pool's: that is the shrinkage of empirical Bayes.
 */
final class Orientation {
    static final int NODES = 49;
    private static final double REACH = 4;

    private static final double[] THETA = new double[NODES];
    private static final double[] LOG_PRIOR = new double[NODES];

    static {
        for (int i = 0; i < NODES; i++) {
            THETA[i] = -REACH + 2 * REACH * i / (NODES - 1);
            LOG_PRIOR[i] = -THETA[i] * THETA[i] / 2;
        }
    }

    /** Posterior weights of the nodes; they sum to 1. */
    private final double[] weights;

    private Orientation(double[] weights) {
        this.weights = weights;
    }

    static Orientation of(Tally tally, Map<Signal, Response> responses) {
        double[] logs = LOG_PRIOR.clone();
        tally.trials().forEach((signal, trials) -> {
            Response response = responses.get(signal);
            if (trials.of() > 0 && response != null) {
                for (int i = 0; i < NODES; i++) {
                    logs[i] += response.logLikelihood(trials, THETA[i]);
                }
            }
        });
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : logs) {
            highest = Math.max(highest, each);
        }
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            logs[i] = StrictMath.exp(logs[i] - highest);
            sum += logs[i];
        }
        for (int i = 0; i < NODES; i++) {
            logs[i] /= sum;
        }
        return new Orientation(logs);
    }

    static double theta(int node) {
        return THETA[node];
    }

    double weight(int node) {
        return weights[node];
    }

    double mean() {
        double mean = 0;
        for (int i = 0; i < NODES; i++) {
            mean += weights[i] * THETA[i];
        }
        return mean;
    }

    double deviation() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < NODES; i++) {
            variance += weights[i] * (THETA[i] - mean) * (THETA[i] - mean);
        }
        return StrictMath.sqrt(variance);
    }

    /** P(θ > line). */
    double above(double line) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += THETA[i] > line ? weights[i] : 0;
        }
        return sum;
    }

    /** P(θ < line). */
    double below(double line) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += THETA[i] < line ? weights[i] : 0;
        }
        return sum;
    }
}
