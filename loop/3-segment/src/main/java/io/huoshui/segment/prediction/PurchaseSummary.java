package io.huoshui.segment.prediction;

/**
 * What the models read of one buyer: (x, t_x, T) and the mean value of a repeat purchase. Times since the first purchase, in one unit.
 * A day with several orders is one purchase.
 *
 * @param frequency x: repeat purchases, the first one not counted
 * @param recency t_x: time of the last purchase; 0 without a repeat
 * @param age T: length of the time looked at
 * @param meanValue mean value of the repeat purchases, above 0; 0 without a repeat or when values are unknown
 */
public record PurchaseSummary(int frequency, double recency, double age, double meanValue) {
    /** @throws IllegalArgumentException for what cannot be; {@link Nonsense} says what, before */
    public PurchaseSummary {
        Nonsense.in(frequency, recency, age, meanValue).ifPresent(what -> {
            throw new IllegalArgumentException(what.en());
        });
    }

    public boolean repeated() {
        return frequency > 0;
    }
}
