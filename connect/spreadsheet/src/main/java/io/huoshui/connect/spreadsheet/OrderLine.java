package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of an order file, read.
 *
 * @param at when the order was placed, or cancelled
 * @param quantity negative in cancellations
 * @param amount of this line in the brand's currency; negative in cancellations; of the whole order when the file has one row per order
 * @param orderAmount what was paid for the whole order, when the row says so
 * @param refund given back later, never negative
 * @param refundAt null: unknown
 * @param cancelled the row belongs to a cancellation
 */
record OrderLine(
        long row,
        String orderId,
        Instant at,
        Customer customer,
        String productId,
        String product,
        String category,
        BigDecimal quantity,
        BigDecimal amount,
        @Nullable BigDecimal orderAmount,
        BigDecimal discount,
        BigDecimal refund,
        @Nullable Instant refundAt,
        boolean cancelled) {

    /** The same but for its place in the file. */
    boolean saysTheSame(OrderLine other) {
        return orderId.equals(other.orderId)
                && at.equals(other.at)
                && customer.equals(other.customer)
                && product.equals(other.product)
                && quantity.compareTo(other.quantity) == 0
                && amount.compareTo(other.amount) == 0
                && discount.compareTo(other.discount) == 0
                && refund.compareTo(other.refund) == 0
                && cancelled == other.cancelled;
    }
}
