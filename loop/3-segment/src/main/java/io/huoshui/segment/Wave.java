package io.huoshui.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/**
 * One computation of cut points and lines over everyone, kept so that old scores stay explainable.
 *
 * @param id numbered from 1 in the order they were computed
 * @param position of the fact that asked for it
 * @param asked the asker's key; asking with the same key again changes nothing
 * @param asOf the brand's day it looks at, to its end
 * @param computedAt log time of the fact
 * @param by operator, {@code schedule} or {@code settings}
 * @param live standings may be measured by it: made with the settings in force, not looking back behind an earlier one
 * @param totals of the people scored
 */
public record Wave(
        int id,
        long position,
        String asked,
        LocalDate asOf,
        Scoring scoring,
        Basis basis,
        Instant computedAt,
        String by,
        boolean live,
        Totals totals,
        Yardstick yardstick) {

    /** @param revenue sum of M */
    public record Totals(int customers, long orders, BigDecimal revenue) {
        public static Totals of(Collection<Measured> people) {
            int customers = 0;
            long orders = 0;
            BigDecimal revenue = BigDecimal.ZERO;
            for (Measured each : people) {
                if (each.rfm() != null) {
                    customers++;
                    orders += each.frequency();
                    revenue = revenue.add(each.monetary());
                }
            }
            return new Totals(customers, orders, revenue);
        }
    }
}
