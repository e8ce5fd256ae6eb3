package io.huoshui.segment.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well a model, fitted on what was known by a day, foretold the purchases after it.
 *
 * @param actual purchases of the people who had bought by then
 * @param predicted expected purchases of the same people
 * @param rootMeanSquare error per person: the model with the smallest is chosen
 * @param meanAbsolute error per person
 * @param bins by number of repeat purchases known, the last one open
 */
public record ForecastAccuracy(
        FitPurchases.Fitted fitted,
        LocalDate from,
        LocalDate end,
        long actual,
        double predicted,
        double rootMeanSquare,
        double meanAbsolute,
        List<Bin> bins) {
    private static final int OPEN_BIN = 7;

    /**
     * @param frequency repeat purchases known; {@value OPEN_BIN} stands for that many or more
     * @param actual mean purchases after the day
     * @param predicted mean expected purchases
     */
    public record Bin(int frequency, long people, double actual, double predicted) {}

    /** @param people at least one had bought again by {@code from} */
    public static ForecastAccuracy of(
            PurchaseModelKind kind, List<OrderDays> people, LocalDate from, LocalDate end, PeriodUnit unit) {
        List<OrderDays> known =
                people.stream().filter(each -> !each.first().isAfter(from)).toList();
        List<PurchaseSummary> summaries = known.stream()
                .map(each -> each.summary(from, unit).orElseThrow())
                .toList();
        FitPurchases.Fitted fitted = FitPurchases.fit(kind, Population.of(summaries));
        double time = unit.of(end.toEpochDay() - from.toEpochDay());
        Tally all = new Tally();
        Tally[] binned = new Tally[OPEN_BIN + 1];
        Arrays.setAll(binned, i -> new Tally());
        for (int i = 0; i < known.size(); i++) {
            int actual = known.get(i).between(from, end);
            double predicted = fitted.model().expected(summaries.get(i), time);
            all.add(actual, predicted);
            binned[Math.min(OPEN_BIN, summaries.get(i).frequency())].add(actual, predicted);
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < binned.length; i++) {
            if (binned[i].people > 0) {
                bins.add(new Bin(i, binned[i].people, binned[i].meanActual(), binned[i].meanPredicted()));
            }
        }
        return new ForecastAccuracy(
                fitted,
                from,
                end,
                all.actual,
                all.predicted,
                Math.sqrt(all.squares / all.people),
                all.absolute / all.people,
                bins);
    }

    private static final class Tally {
        private long people;
        private long actual;
        private double predicted;
        private double squares;
        private double absolute;

        void add(int happened, double expected) {
            double error = happened - expected;
            people++;
            actual += happened;
            predicted += expected;
            squares += error * error;
            absolute += Math.abs(error);
        }

        double meanActual() {
            return (double) actual / people;
        }

        double meanPredicted() {
            return predicted / people;
        }
    }
}
