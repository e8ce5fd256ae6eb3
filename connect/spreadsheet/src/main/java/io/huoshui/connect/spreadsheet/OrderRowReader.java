package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** One row per order, refunds in columns of their own. */
final class OrderRowReader implements RowReader {
    private final Mapping mapping;
    private final RowLimits limits;
    private final Times times;
    private final Rate rate;

    OrderRowReader(Mapping mapping, RowLimits limits, Times times) {
        this.mapping = mapping;
        this.limits = limits;
        this.times = times;
        this.rate = new Rate(mapping);
    }

    @Override
    public Outcome read(Row row) {
        RowReading reading = new RowReading(row, mapping, limits);
        Customer customer = reading.customer();
        String orderId = OrderCells.orderId(reading);
        Instant at = reading.read(ImportField.TIME, times::of);
        OrderStatus status = OrderCells.status(reading);
        BigDecimal quantity =
                reading.readIfThere(ImportField.QUANTITY, cell -> Numbers.of(cell, ImportReason.QUANTITY_UNREADABLE));
        if (quantity != null && quantity.signum() <= 0) {
            reading.failAt(ImportField.QUANTITY, ImportReason.QUANTITY_NOT_POSITIVE);
        }
        BigDecimal factor = rate.of(reading);
        if (!reading.has(ImportField.ORDER_AMOUNT)) {
            reading.failAt(ImportField.ORDER_AMOUNT, ImportReason.AMOUNT_UNREADABLE);
        }
        BigDecimal amount = OrderCells.money(reading, ImportField.ORDER_AMOUNT, factor);
        BigDecimal discount = OrderCells.orZero(OrderCells.money(reading, ImportField.DISCOUNT, factor));
        BigDecimal refund = OrderCells.orZero(OrderCells.money(reading, ImportField.REFUND, factor));
        Instant refundAt = reading.readIfThere(ImportField.REFUND_TIME, times::of);
        Problem problem = reading.problem();
        if (problem != null || orderId == null || at == null || amount == null) {
            return new Outcome.Refusal(Objects.requireNonNull(problem));
        }
        return new Outcome.Piece(new OrderLine(
                row.number(),
                orderId,
                at,
                customer,
                "",
                reading.text(ImportField.PRODUCT),
                "",
                OrderCells.orZero(quantity),
                amount,
                null,
                discount,
                status == OrderStatus.REFUNDED && refund.signum() == 0 ? amount : refund,
                refundAt,
                false));
    }
}
