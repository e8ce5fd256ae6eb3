package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per product of an order. Order ids with the cancel prefix make cancellations, whose quantities are negative; elsewhere
 * quantity and price have to be positive.
 */
final class OrderLineReader implements RowReader {
    private final Mapping mapping;
    private final RowLimits limits;
    private final Times times;
    private final Rate rate;
    private final boolean priced;

    OrderLineReader(Mapping mapping, RowLimits limits, Times times) {
        this.mapping = mapping;
        this.limits = limits;
        this.times = times;
        this.rate = new Rate(mapping);
        this.priced = mapping.has(ImportField.PRICE) && mapping.has(ImportField.QUANTITY);
    }

    @Override
    public Outcome read(Row row) {
        RowReading reading = new RowReading(row, mapping, limits);
        Customer customer = reading.customer();
        String orderId = OrderCells.orderId(reading);
        boolean cancelled = isCancellation(orderId);
        Instant at = reading.read(ImportField.TIME, times::of);
        OrderStatus status = OrderCells.status(reading);
        BigDecimal quantity = quantity(reading, cancelled);
        BigDecimal factor = rate.of(reading);
        BigDecimal amount = amount(reading, quantity, factor);
        BigDecimal orderAmount = OrderCells.money(reading, ImportField.ORDER_AMOUNT, factor);
        Problem problem = reading.problem();
        if (problem != null || orderId == null || at == null || quantity == null || amount == null) {
            return new Outcome.Refusal(java.util.Objects.requireNonNull(problem));
        }
        return new Outcome.Piece(new OrderLine(
                row.number(),
                orderId,
                at,
                customer,
                reading.text(ImportField.PRODUCT_ID),
                reading.text(ImportField.PRODUCT),
                reading.text(ImportField.CATEGORY),
                quantity,
                amount,
                orderAmount,
                BigDecimal.ZERO,
                status == OrderStatus.REFUNDED ? refund(amount, orderAmount) : BigDecimal.ZERO,
                null,
                cancelled));
    }

    private BigDecimal refund(BigDecimal amount, @Nullable BigDecimal orderAmount) {
        boolean ownAmount = priced || mapping.has(ImportField.LINE_AMOUNT);
        return ownAmount ? amount.max(BigDecimal.ZERO) : OrderCells.orZero(orderAmount);
    }

    private boolean isCancellation(@Nullable String orderId) {
        String prefix = mapping.options().cancelPrefix();
        return prefix != null && orderId != null && orderId.startsWith(prefix);
    }

    private @Nullable BigDecimal quantity(RowReading reading, boolean cancelled) {
        if (!mapping.has(ImportField.QUANTITY)) {
            return BigDecimal.ONE;
        }
        BigDecimal quantity =
                reading.read(ImportField.QUANTITY, cell -> Numbers.of(cell, ImportReason.QUANTITY_UNREADABLE));
        if (quantity != null && (cancelled ? quantity.signum() == 0 : quantity.signum() <= 0)) {
            reading.failAt(ImportField.QUANTITY, ImportReason.QUANTITY_NOT_POSITIVE);
            return null;
        }
        return quantity;
    }

    private @Nullable BigDecimal amount(
            RowReading reading, @Nullable BigDecimal quantity, @Nullable BigDecimal factor) {
        if (mapping.has(ImportField.LINE_AMOUNT)) {
            BigDecimal amount =
                    reading.read(ImportField.LINE_AMOUNT, cell -> Numbers.of(cell, ImportReason.AMOUNT_UNREADABLE));
            return amount == null || factor == null ? null : amount.multiply(factor);
        }
        if (!priced) {
            return BigDecimal.ZERO;
        }
        BigDecimal price = reading.read(ImportField.PRICE, cell -> Numbers.of(cell, ImportReason.PRICE_UNREADABLE));
        if (price != null && price.signum() <= 0) {
            reading.failAt(ImportField.PRICE, ImportReason.PRICE_NOT_POSITIVE);
            return null;
        }
        return price == null || quantity == null || factor == null
                ? null
                : quantity.multiply(price).multiply(factor);
    }
}
