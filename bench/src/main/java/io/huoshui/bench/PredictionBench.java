package io.huoshui.bench;

import io.huoshui.segment.prediction.FitPurchases;
import io.huoshui.segment.prediction.Population;
import io.huoshui.segment.prediction.PurchaseModelKind;
import io.huoshui.segment.prediction.PurchaseSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How long does a fit take? Generated people who buy and stop as BG/NBD has it (parameters near CDNOW's, times in whole days, two years), so
 * the fit is known to be right when it finds them again. Putting equal histories together is part of the time.
 */
public final class PredictionBench {
    private static final long SEED = 2_357;
    private static final int DAYS = 730;
    private static final double SHAPE = 0.25;
    private static final double DAYS_ALPHA = 31;
    private static final double STOP_A = 0.8;
    private static final double STOP_B = 2.4;

    private final List<PurchaseSummary> people;

    public PredictionBench(int people) {
        SplittableRandom random = new SplittableRandom(SEED);
        this.people = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            this.people.add(person(random));
        }
    }

    /** Small ones warm: the fifth of five. */
    public static void main(String[] arguments) {
        for (int people : new int[] {2_357, 1_000_000}) {
            PredictionBench bench = new PredictionBench(people);
            for (PurchaseModelKind kind : PurchaseModelKind.values()) {
                Fitted fitted = bench.fit(kind);
                for (int again = 0; people < 10_000 && again < 4; again++) {
                    fitted = bench.fit(kind);
                }
                System.out.println(fitted);
            }
        }
    }

    /** @param histories different ones among the people */
    public record Fitted(PurchaseModelKind kind, int people, int histories, Duration took, FitPurchases.Fitted found) {
        @Override
        public String toString() {
            return String.format(
                    "fit of %s: %,d people, %,d histories, %,d ms; %s",
                    kind.word(),
                    people,
                    histories,
                    took.toMillis(),
                    found.model().parameters());
        }
    }

    public Fitted fit(PurchaseModelKind kind) {
        long begun = System.nanoTime();
        Population population = Population.of(people);
        FitPurchases.Fitted found = FitPurchases.fit(kind, population);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Fitted(kind, people.size(), population.histories(), took, found);
    }

    private static PurchaseSummary person(SplittableRandom random) {
        int age = 1 + random.nextInt(DAYS);
        double rate = gamma(random, SHAPE) / DAYS_ALPHA;
        double first = gamma(random, STOP_A);
        double stop = first / (first + gamma(random, STOP_B));
        int repeats = 0;
        int last = 0;
        double time = 0;
        while (true) {
            time += -Math.log(1 - random.nextDouble()) / rate;
            int day = (int) Math.ceil(time);
            if (day > age) {
                break;
            }
            if (day > last) {
                repeats++;
                last = day;
            }
            if (random.nextDouble() < stop) {
                break;
            }
        }
        return new PurchaseSummary(repeats, last, age, 0);
    }

    /** Marsaglia and Tsang 2000; shapes below 1 by a power of a uniform number. */
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double cube = Math.pow(1 + c * normal, 3);
            double uniform = 1 - random.nextDouble();
            if (cube > 0 && Math.log(uniform) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }
}
