package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Cells both kinds of order files have. */
final class OrderCells {
    private OrderCells() {}

    static @Nullable String orderId(RowReading reading) {
        return reading.read(
                ImportField.ORDER_ID, cell -> cell.isEmpty() ? Value.no(ImportReason.ORDER_ID_MISSING) : Ids.id(cell));
    }

    /** An order that was never paid is a problem of its row: listed, not taken. */
    static OrderStatus status(RowReading reading) {
        if (!reading.has(ImportField.STATUS)) {
            return OrderStatus.PLACED;
        }
        OrderStatus status = OrderStatus.of(reading.text(ImportField.STATUS));
        if (status == OrderStatus.NOT_PAID) {
            reading.failAt(ImportField.STATUS, ImportReason.ORDER_NOT_PAID);
        }
        return status;
    }

    /** An amount that is not negative, in the brand's currency; null when the cell is empty or the row has a problem. */
    static @Nullable BigDecimal money(RowReading reading, ImportField field, @Nullable BigDecimal factor) {
        BigDecimal amount = reading.readIfThere(field, cell -> Numbers.of(cell, ImportReason.AMOUNT_UNREADABLE));
        if (amount != null && amount.signum() < 0) {
            reading.failAt(field, ImportReason.AMOUNT_NEGATIVE);
        }
        return amount == null || factor == null ? null : amount.multiply(factor);
    }

    static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
