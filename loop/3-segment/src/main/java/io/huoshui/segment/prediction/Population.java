package io.huoshui.segment.prediction;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Many buyers, those with the same (x, t_x, T) put together: a fit pays for different histories, not for people. Also keeps the
 * different frequencies and times apart, because logarithms and gamma functions of them are needed once per step of a fit only.
 */
public final class Population {
    private final double people;
    final int[] frequencies;
    final double[] times;
    final int[] frequencyOf;
    final int[] recencyOf;
    final int[] ageOf;
    final double[] weights;

    private Population(
            int[] frequencies, double[] times, int[] frequencyOf, int[] recencyOf, int[] ageOf, double[] weights) {
        this.frequencies = frequencies;
        this.times = times;
        this.frequencyOf = frequencyOf;
        this.recencyOf = recencyOf;
        this.ageOf = ageOf;
        this.weights = weights;
        this.people = Arrays.stream(weights).sum();
    }

    public static Population of(Collection<PurchaseSummary> people) {
        Map<History, Integer> counted = new HashMap<>(people.size());
        for (PurchaseSummary each : people) {
            counted.merge(new History(each.frequency(), each.recency(), each.age()), 1, Integer::sum);
        }
        return of(new TreeMap<>(counted));
    }

    private static Population of(TreeMap<History, Integer> counted) {
        int[] frequencies = counted.keySet().stream()
                .mapToInt(History::frequency)
                .distinct()
                .toArray();
        double[] times = counted.keySet().stream()
                .flatMapToDouble(each -> Arrays.stream(new double[] {each.recency(), each.age()}))
                .sorted()
                .distinct()
                .toArray();
        int size = counted.size();
        int[] frequencyOf = new int[size];
        int[] recencyOf = new int[size];
        int[] ageOf = new int[size];
        double[] weights = new double[size];
        int row = 0;
        for (Map.Entry<History, Integer> each : counted.entrySet()) {
            frequencyOf[row] = Arrays.binarySearch(frequencies, each.getKey().frequency());
            recencyOf[row] = Arrays.binarySearch(times, each.getKey().recency());
            ageOf[row] = Arrays.binarySearch(times, each.getKey().age());
            weights[row++] = each.getValue();
        }
        return new Population(frequencies, times, frequencyOf, recencyOf, ageOf, weights);
    }

    /** Number of people. */
    public double people() {
        return people;
    }

    /** Number of different histories. */
    public int histories() {
        return weights.length;
    }

    /** Longest time anybody was looked at. */
    double longest() {
        return times.length == 0 ? 0 : times[times.length - 1];
    }

    /** Every n-th history, so that at most so many remain: to find where a fit should begin. */
    Population thinned(int most) {
        int step = (weights.length + most - 1) / most;
        if (step <= 1) {
            return this;
        }
        int size = (weights.length + step - 1) / step;
        int[] frequency = new int[size];
        int[] recency = new int[size];
        int[] age = new int[size];
        double[] weight = new double[size];
        for (int row = 0; row < size; row++) {
            frequency[row] = frequencyOf[row * step];
            recency[row] = recencyOf[row * step];
            age[row] = ageOf[row * step];
            weight[row] = weights[row * step];
        }
        return new Population(frequencies, times, frequency, recency, age, weight);
    }

    /** As many people, drawn from these with replacement. */
    Population drawn(RandomGenerator random) {
        double[] upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        double[] drawn = new double[weights.length];
        for (long i = 0; i < Math.round(people); i++) {
            int place = Arrays.binarySearch(upTo, random.nextDouble() * people);
            drawn[Math.min(place < 0 ? -place - 1 : place + 1, drawn.length - 1)]++;
        }
        return new Population(frequencies, times, frequencyOf, recencyOf, ageOf, drawn);
    }

    private record History(int frequency, double recency, double age) implements Comparable<History> {
        @Override
        public int compareTo(History other) {
            int byFrequency = Integer.compare(frequency, other.frequency);
            int byRecency = byFrequency == 0 ? Double.compare(recency, other.recency) : byFrequency;
            return byRecency == 0 ? Double.compare(age, other.age) : byRecency;
        }
    }
}
