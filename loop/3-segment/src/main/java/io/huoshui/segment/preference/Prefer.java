package io.huoshui.segment.preference;

import java.util.EnumMap;
import java.util.Map;

/** Says what a person prefers, from what they did and how the pool does it. */
public final class Prefer {
    /** A leaning is an orientation at least so many pool standard deviations from the middle. */
    public static final double LINE = 0.5;

    /** An answer is given from this confidence on; tuned on demo brands of other seeds than those it is reported on. */
    public static final double CONFIDENCE_MIN = 0.9;

    /** Choices of any kind; with fewer nothing is said. */
    public static final int TRIALS_MIN = 6;

    private Prefer() {}

    public static Preference of(Evidence evidence, PreferenceLines lines) {
        Tally tally = Tally.of(evidence, lines.positions(), lines.medianDepth());
        int trials = tally.trials().values().stream().mapToInt(Trials::of).sum();
        if (trials < TRIALS_MIN || evidence.orders().isEmpty()) {
            return Preference.UNKNOWN;
        }
        Orientation orientation = Orientation.of(tally, lines.responses());
        double price = Rounded.of(orientation.above(LINE));
        double quality = Rounded.of(orientation.below(-LINE));
        Map<Preference.Leaning, Double> confidences = new EnumMap<>(Preference.Leaning.class);
        confidences.put(Preference.Leaning.PRICE_SENSITIVE, price);
        confidences.put(Preference.Leaning.QUALITY_SEEKING, quality);
        return new Preference(
                answer(price, quality),
                Rounded.of(orientation.mean()),
                Rounded.of(orientation.deviation()),
                Map.copyOf(confidences));
    }

    private static Preference.Answer answer(double price, double quality) {
        if (price >= CONFIDENCE_MIN) {
            return Preference.Answer.PRICE_SENSITIVE;
        }
        return quality >= CONFIDENCE_MIN ? Preference.Answer.QUALITY_SEEKING : Preference.Answer.UNDECIDED;
    }
}
