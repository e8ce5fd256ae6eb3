package io.huoshui.segment.prediction;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * What an order of a person is worth: the values of one person's orders are gamma(p, ν), their ν gamma(q, v) over people, independent of
 * how often they buy. Fader, Hardie, "The gamma-gamma model of monetary value" 2013; likelihood (1a), expectation (5) there.
 *
 * @param v in the unit of money
 */
public record GammaGamma(double p, double q, double v) {
    private static final List<double[]> STARTS = List.of(new double[] {5, 4, 1}, new double[] {1.5, 2, 1});
    private static final double WIDE = 1;
    private static final double NARROW = 0.2;

    /** @param repeaters people used: those with a repeat purchase of a known value */
    public record Fitted(GammaGamma spend, double logLikelihood, int repeaters) {}

    /** Of the people with a repeat purchase and a mean value above 0, at least one; v is searched in units of the mean value. */
    public static Fitted fit(Collection<PurchaseSummary> people) {
        Repeaters repeaters = Repeaters.of(people);
        Maximum.Found best = null;
        for (double[] start : STARTS) {
            Maximum.Found found = Maximum.near(start, WIDE, repeaters::mean);
            best = best == null || found.value() > best.value() ? found : best;
        }
        return repeaters.finish(Objects.requireNonNull(best).at());
    }

    /** From parameters known to be near. */
    public static Fitted refit(GammaGamma near, Collection<PurchaseSummary> people) {
        Repeaters repeaters = Repeaters.of(people);
        double[] start = {near.p, near.q, near.v / repeaters.unit};
        return repeaters.finish(Maximum.near(start, NARROW, repeaters::mean).at());
    }

    /** By their name in the literature, in its order. */
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("p", p);
        named.put("q", q);
        named.put("v", v);
        return named;
    }

    /** E[M]: expected mean value of an order; infinite where q ≤ 1 and nothing was seen of the person. */
    public double expectedSpend(PurchaseSummary person) {
        double orders = person.meanValue() > 0 ? person.frequency() : 0;
        double below = p * orders + q - 1;
        return below > 0 ? p * (v + orders * person.meanValue()) / below : Double.POSITIVE_INFINITY;
    }

    private static double logLikelihood(double p, double q, double v, Repeaters of) {
        double[] head = new double[of.frequencies.length];
        for (int i = 0; i < head.length; i++) {
            double px = p * of.frequencies[i];
            head[i] = px * FastMath.log(of.frequencies[i])
                    + Gamma.logGamma(px + q)
                    - Gamma.logGamma(px)
                    - Gamma.logGamma(q)
                    + q * FastMath.log(v);
        }
        double sum = 0;
        for (int row = 0; row < of.means.length; row++) {
            int x = of.frequencies[of.frequencyOf[row]];
            double px = p * x;
            sum += head[of.frequencyOf[row]]
                    + (px - 1) * of.logMeans[row]
                    - (px + q) * FastMath.log(x * of.means[row] + v);
        }
        return sum;
    }

    /** @param unit their mean value, by which {@code means} are divided */
    private record Repeaters(int[] frequencies, int[] frequencyOf, double[] means, double[] logMeans, double unit) {
        static Repeaters of(Collection<PurchaseSummary> people) {
            List<PurchaseSummary> known = people.stream()
                    .filter(each -> each.repeated() && each.meanValue() > 0)
                    .toList();
            double unit = known.stream()
                    .mapToDouble(PurchaseSummary::meanValue)
                    .average()
                    .orElseThrow();
            TreeMap<Integer, Integer> places = new TreeMap<>();
            known.forEach(each -> places.put(each.frequency(), 0));
            int place = 0;
            for (Map.Entry<Integer, Integer> each : places.entrySet()) {
                each.setValue(place++);
            }
            double[] means =
                    known.stream().mapToDouble(each -> each.meanValue() / unit).toArray();
            return new Repeaters(
                    places.keySet().stream().mapToInt(each -> each).toArray(),
                    known.stream()
                            .mapToInt(each -> Objects.requireNonNull(places.get(each.frequency())))
                            .toArray(),
                    means,
                    Arrays.stream(means).map(FastMath::log).toArray(),
                    unit);
        }

        double mean(double... at) {
            return logLikelihood(at[0], at[1], at[2], this) / means.length;
        }

        /** Dividing values by the unit multiplies each density by it. */
        Fitted finish(double... at) {
            double inUnit = logLikelihood(at[0], at[1], at[2], this);
            double logLikelihood = inUnit - means.length * FastMath.log(unit);
            return new Fitted(new GammaGamma(at[0], at[1], at[2] * unit), logLikelihood, means.length);
        }
    }
}
