package io.huoshui.measure;

import io.huoshui.profile.ActivityFacts.Joined;
import io.huoshui.profile.PurchaseFacts.Bought;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How does the loop do? Each metric's formula, once, over what was observed. */
public final class Scoreboard {
    private static final Map<MetricDefinition, Formula> FORMULAS = Map.of(
            Metrics.PEOPLE, (seen, week) -> Reading.ofCount(seen.people().get(week)),
            Metrics.NEW_PEOPLE,
                    (seen, week) -> Reading.ofCount(
                            seen.people().get(week) - seen.before().get(week)),
            Metrics.BUYERS,
                    (seen, week) -> Reading.ofCount(seen.year().get(week).buyers()),
            Metrics.REVENUE, (seen, week) -> revenue(seen.period().get(week)),
            Metrics.REPURCHASE_RATE, (seen, week) -> repurchase(seen.year().get(week)),
            Metrics.FIRST_ORDER_CONVERSION,
                    (seen, week) -> firstOrder(seen.joined().get(week)),
            Metrics.AOV, (seen, week) -> orderValue(seen.year().get(week)),
            Metrics.PURCHASE_FREQUENCY, (seen, week) -> frequency(seen.year().get(week)),
            Metrics.SILENT_SHARE,
                    (seen, week) ->
                            silent(seen.people().get(week), seen.active().get(week)));

    private interface Formula {
        Reading read(Observed seen, int week);
    }

    private Scoreboard() {}

    /** All metrics of {@link Metrics#ALL}, in that order. */
    public static List<Measurement> of(Observed seen) {
        return Metrics.ALL.stream()
                .map(metric -> {
                    Formula formula = FORMULAS.get(metric);
                    if (formula == null) {
                        throw new IllegalStateException("no formula for " + metric.id());
                    }
                    IntFunction<Reading> reading = week -> formula.read(seen, week);
                    return new Measurement(
                            metric,
                            IntStream.range(0, seen.people().size())
                                    .mapToObj(reading)
                                    .toList());
                })
                .toList();
    }

    private static Reading revenue(Bought bought) {
        return Reading.ofMoney(bought.revenue(), bought.orders());
    }

    private static Reading repurchase(Bought bought) {
        return Reading.ofShare(bought.repeatBuyers(), bought.buyers());
    }

    private static Reading firstOrder(Joined joined) {
        return Reading.ofShare(joined.ordered(), joined.people());
    }

    private static Reading orderValue(Bought bought) {
        return Reading.ofMean(bought.revenue(), bought.squares(), bought.orders());
    }

    private static Reading frequency(Bought bought) {
        return Reading.ofRatio(bought.orders(), bought.buyers());
    }

    private static Reading silent(long people, long active) {
        return Reading.ofShare(people - active, people);
    }
}
