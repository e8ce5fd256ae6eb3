package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.time.Instant;

/** Reads one row of one kind of file. */
interface RowReader {
    Outcome read(Row row);

    sealed interface Outcome {
        /** A piece of an order. */
        record Piece(OrderLine line) implements Outcome {}

        /** All of something. */
        record Whole(Found found) implements Outcome {}

        /** Not taken. */
        record Refusal(Problem problem) implements Outcome {}
    }

    static RowReader of(Mapping mapping, RowLimits limits, Instant now) {
        Times times = times(mapping, now);
        return switch (mapping.kind()) {
            case ORDERS_BY_LINE -> new OrderLineReader(mapping, limits, times);
            case ORDERS_BY_ORDER -> new OrderRowReader(mapping, limits, times);
            case CUSTOMERS -> new PersonReader(mapping, limits, times);
            case INTERACTIONS -> new InteractionReader(mapping, limits, times);
        };
    }

    private static Times times(Mapping mapping, Instant now) {
        try {
            return new Times(mapping.zone(), mapping.options().dateFormat(), now);
        } catch (IllegalArgumentException noPattern) {
            throw new Refused(ImportReason.OPTION_WRONG, "dateFormat");
        }
    }
}
