package io.huoshui.segment.prediction;

import java.util.Map;

/**
 * A model of repeat purchase: people buy at random moments at their own rate until, unseen, they stop. Each variant says how they stop.
 * The likelihood of what was seen of a person has two parts, "still with us" and "stopped at the last purchase or later"; all answers
 * come from these. Times are in one unit, whichever the parameters were fitted in. Everything is computed in logarithms, in plain Java
 * (the same bits on every machine). Values; may be shared between threads.
 */
public sealed interface PurchaseModel permits GeometricDropout, ParetoNbd {
    PurchaseModelKind kind();

    /** Parameters by their name in the literature, in its order; all above 0. */
    Map<String, Double> parameters();

    /** Log of the likelihood of x repeat purchases by {@code age} and being still with us. */
    double logAlive(int frequency, double age);

    /** Log of (likelihood of having stopped) ÷ (likelihood of being still with us); −∞ when nobody can have stopped. */
    double logOddsStopped(int frequency, double recency, double age);

    /** Sum over the people, weighted: what a fit makes as large as possible. */
    double logLikelihood(Population people);

    /** Expected number of purchases in the next {@code time}, of someone still with us. */
    double expectedWhileAlive(int frequency, double age, double time);

    /** Probability that someone still with us buys within {@code time}. */
    double chanceToBuyWhileAlive(int frequency, double age, double time);

    /** Expected number of repeat purchases of a new buyer by {@code time}: E[X(t)]. */
    double expected(double time);

    /** Probability of exactly {@code purchases} repeat purchases of a new buyer by {@code time}: P(X(t) = n). */
    double probability(int purchases, double time);

    default double logLikelihood(int frequency, double recency, double age) {
        return logAlive(frequency, age) + Logs.softplus(logOddsStopped(frequency, recency, age));
    }

    /** P(alive): the probability that the person has not stopped, from 0 to 1. */
    default double alive(PurchaseSummary person) {
        return 1 / (1 + Logs.exp(logOddsStopped(person.frequency(), person.recency(), person.age())));
    }

    /** E[X(T, T + t)]: expected purchases of this person in the next {@code time}. */
    default double expected(PurchaseSummary person, double time) {
        return alive(person) * expectedWhileAlive(person.frequency(), person.age(), time);
    }
}
