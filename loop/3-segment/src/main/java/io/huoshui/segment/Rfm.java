package io.huoshui.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * What one customer's purchases amount to as of a day.
 *
 * @param lastOrderOn calendar day of the newest counted order
 * @param recencyDays whole calendar days from {@code lastOrderOn} to the day asked about; 0 = that same day
 * @param frequency counted orders, at least 1
 * @param monetary sum of the orders' amounts in the brand's currency; net it can fall below 0 when money went back for orders from
 *     before the data begins
 */
public record Rfm(LocalDate lastOrderOn, int recencyDays, int frequency, BigDecimal monetary) {

    /**
     * Recency, frequency and monetary value at the end of {@code asOf}; empty for someone without a counted order. A refund counts
     * with its order, whenever it came: a wave of a past day already knows what was sent back later.
     */
    public static Optional<Rfm> of(Collection<Purchase> purchases, LocalDate asOf, Basis basis) {
        LocalDate last = LocalDate.MIN;
        int frequency = 0;
        BigDecimal monetary = BigDecimal.ZERO;
        for (Purchase purchase : purchases) {
            if (!basis.covers(purchase.day(), asOf)) {
                continue;
            }
            monetary = monetary.add(purchase.amount(basis.refunds()));
            if (purchase.counts(basis.refunds())) {
                last = purchase.day().isAfter(last) ? purchase.day() : last;
                frequency++;
            }
        }
        if (frequency == 0) {
            return Optional.empty();
        }
        return Optional.of(new Rfm(last, (int) ChronoUnit.DAYS.between(last, asOf), frequency, monetary));
    }
}
