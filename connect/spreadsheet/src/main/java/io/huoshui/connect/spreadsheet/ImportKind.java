package io.huoshui.connect.spreadsheet;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a file are. */
public enum ImportKind {
    /** One row per product of an order; rows of one order need not be neighbours. */
    ORDERS_BY_LINE("orders-by-line"),
    ORDERS_BY_ORDER("orders-by-order"),
    CUSTOMERS("customers"),
    INTERACTIONS("interactions");

    private final String word;

    ImportKind(String word) {
        this.word = word;
    }

    /** As in the API and in tables. */
    public String word() {
        return word;
    }

    public boolean isOrders() {
        return this == ORDERS_BY_LINE || this == ORDERS_BY_ORDER;
    }

    public static Optional<ImportKind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
