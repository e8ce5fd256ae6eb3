package io.huoshui.segment.preference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws the pool's lines from everyone's choices. The responses are found by marginal maximum likelihood: EM over the unknown orientations
 * (R. D. Bock & M. Aitkin 1981), slopes kept at 0 or above so that every signal points to price, with a weak prior on slope and intercept.
 */
public final class DrawLines {
    /** With fewer orders nothing is drawn: the pool does not know itself yet. */
    public static final int ORDERS_MIN = 100;

    private static final int ROUNDS = 80;
    private static final double SETTLED = 1e-5;
    private static final double SLOPE_MAX = 4;

    /** Of the pool's interest; smaller ones are left out. */
    private static final int CATEGORIES_MAX = 200;

    private DrawLines() {}

    /** Empty when the people together have fewer than {@value #ORDERS_MIN} orders. */
    public static Optional<PreferenceLines> from(Collection<Evidence> people) {
        Map<String, List<Double>> bought = new HashMap<>();
        List<Double> depths = new ArrayList<>();
        int orders = 0;
        for (Evidence person : people) {
            for (Act.Bought order : person.orders()) {
                orders++;
                if (order.depth() > 0) {
                    depths.add(order.depth());
                }
                order.lines().stream()
                        .filter(line -> line.category() != null)
                        .forEach(line -> bought.computeIfAbsent(line.category(), any -> new ArrayList<>())
                                .add(line.listPrice()));
            }
        }
        if (orders < ORDERS_MIN) {
            return Optional.empty();
        }
        PricePositions positions = PricePositions.of(bought);
        double medianDepth = median(depths);
        List<Tally> tallies = people.stream()
                .map(each -> Tally.of(each, positions, medianDepth))
                .toList();
        Map<Signal, Trials> pooled = pooled(tallies);
        Map<Signal, Double> shares = new EnumMap<>(Signal.class);
        pooled.forEach((signal, trials) -> shares.put(signal, trials.share()));
        return Optional.of(new PreferenceLines(
                people.size(), orders, positions, medianDepth, shares, fit(tallies, pooled), categories(people)));
    }

    private static Map<Signal, Trials> pooled(List<Tally> tallies) {
        Map<Signal, Trials> pooled = new EnumMap<>(Signal.class);
        for (Tally tally : tallies) {
            tally.trials().forEach((signal, trials) -> {
                if (trials.of() > 0) {
                    pooled.merge(signal, trials, (a, b) -> new Trials(a.hits() + b.hits(), a.of() + b.of()));
                }
            });
        }
        return pooled;
    }

    private static Map<Signal, Response> fit(List<Tally> tallies, Map<Signal, Trials> pooled) {
        Map<Signal, Response> responses = new EnumMap<>(Signal.class);
        pooled.forEach((signal, trials) -> responses.put(signal, new Response(1, logit(trials))));
        double moved = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
            Map<Signal, double[][]> expected = expected(tallies, responses);
            moved = 0;
            for (Map.Entry<Signal, Response> each : responses.entrySet()) {
                Response before = each.getValue();
                Response after = LogisticCurve.through(
                        Objects.requireNonNull(expected.get(each.getKey())),
                        before,
                        logit(Objects.requireNonNull(pooled.get(each.getKey()))),
                        SLOPE_MAX);
                moved = Math.max(moved, after.distance(before));
                each.setValue(after);
            }
        }
        return responses;
    }

    /** Of each signal and node: expected hits and trials of the people who stand there. */
    private static Map<Signal, double[][]> expected(List<Tally> tallies, Map<Signal, Response> responses) {
        Map<Signal, double[][]> expected = new EnumMap<>(Signal.class);
        responses.keySet().forEach(signal -> expected.put(signal, new double[2][Orientation.NODES]));
        for (Tally tally : tallies) {
            Orientation orientation = Orientation.of(tally, responses);
            tally.trials().forEach((signal, trials) -> {
                double[][] sums = expected.get(signal);
                if (trials.of() > 0 && sums != null) {
                    for (int node = 0; node < Orientation.NODES; node++) {
                        sums[0][node] += orientation.weight(node) * trials.hits();
                        sums[1][node] += orientation.weight(node) * trials.of();
                    }
                }
            });
        }
        return expected;
    }

    private static double logit(Trials trials) {
        double share = (trials.hits() + 0.5) / (trials.of() + 1);
        return StrictMath.log(share / (1 - share));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static SortedMap<String, Double> categories(Collection<Evidence> people) {
        SortedMap<String, Double> sums = new TreeMap<>();
        people.forEach(each ->
                CategoryInterest.of(each).forEach((category, weight) -> sums.merge(category, weight, Double::sum)));
        double total = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        SortedMap<String, Double> shares = new TreeMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CATEGORIES_MAX)
                .forEach(each -> shares.put(each.getKey(), each.getValue() / total));
        return shares;
    }
}
