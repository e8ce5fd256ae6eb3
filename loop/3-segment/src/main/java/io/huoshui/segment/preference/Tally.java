package io.huoshui.segment.preference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** One person's choices, signal by signal; signals without a trial are in it as {@link Trials#NONE}. */
public record Tally(Map<Signal, Trials> trials) {
    public Tally {
        trials = Collections.unmodifiableMap(new EnumMap<>(trials));
    }

    /** @param medianDepth discount depth that half of the pool's discounted orders stay below */
    public static Tally of(Evidence evidence, PricePositions positions, double medianDepth) {
        Map<Signal, Trials> trials = new EnumMap<>(Signal.class);
        for (Signal each : Signal.values()) {
            trials.put(each, Trials.NONE);
        }
        for (Act act : evidence.acts()) {
            if (act instanceof Act.Bought order) {
                bought(trials, order, positions, medianDepth);
            } else if (act instanceof Act.Viewed view && view.isNew() != null) {
                count(trials, Signal.FAMILIAR, view.isNew() ? 0 : 1);
            } else if (act instanceof Act.Clicked click) {
                count(trials, Signal.OFFER, click.coupon() ? 1 : 0);
            }
        }
        return new Tally(trials);
    }

    public Trials of(Signal signal) {
        return trials.getOrDefault(signal, Trials.NONE);
    }

    private static void bought(
            Map<Signal, Trials> trials, Act.Bought order, PricePositions positions, double medianDepth) {
        count(trials, Signal.COUPON, order.coupon() ? 1 : 0);
        double depth = order.depth();
        if (depth > 0) {
            count(trials, Signal.DEPTH, depth > medianDepth ? 1 : 0);
        }
        for (Act.Line line : order.lines()) {
            if (line.listed()) {
                count(trials, Signal.MARKDOWN, line.markedDown() ? 1 : 0);
            }
            positions
                    .of(line.category(), line.listPrice())
                    .ifPresent(position ->
                            count(trials, Signal.PRICE_POSITION, position < 0.5 ? 1 : position > 0.5 ? 0 : 0.5));
        }
    }

    private static void count(Map<Signal, Trials> trials, Signal signal, double hit) {
        trials.merge(signal, Trials.NONE.and(hit), (before, one) -> before.and(hit));
    }
}
