package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;

/**
 * What a file holds. Every row is exactly one of good, anonymous, cancelled, duplicate and bad.
 *
 * @param good rows that are part of an order, a customer or an interaction
 * @param anonymous rows that name no customer
 * @param cancelled rows of cancellations, and of orders that were never paid
 * @param duplicate rows that repeat another row of the file
 * @param customers distinct; of order files those who bought, not those who only gave back
 * @param revenueGross of the orders, before refunds, in the brand's currency
 * @param refunded in the brand's currency
 */
public record ImportCounts(
        long good,
        long anonymous,
        long cancelled,
        long duplicate,
        long bad,
        long orders,
        long customers,
        long refunds,
        BigDecimal revenueGross,
        BigDecimal refunded) {
    public static final ImportCounts ZERO = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    public long rows() {
        return good + anonymous + cancelled + duplicate + bad;
    }
}
