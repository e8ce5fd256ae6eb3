package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.connect.spreadsheet.ImportCounts;
import java.math.BigDecimal;

/** The counts of an import as the API prints them: what the file holds, and what the log made of it. */
record Tally(
        long good,
        long anonymous,
        long cancelled,
        long duplicate,
        long bad,
        long orders,
        long customers,
        long refunds,
        BigDecimal revenueGross,
        BigDecimal refunded,
        long eventsNew,
        long eventsKnown,
        long eventsRejected) {
    static final Tally ZERO = of(ImportCounts.ZERO, 0, 0, 0);

    static Tally of(ImportCounts counts, long eventsNew, long eventsKnown, long eventsRejected) {
        return new Tally(
                counts.good(),
                counts.anonymous(),
                counts.cancelled(),
                counts.duplicate(),
                counts.bad(),
                counts.orders(),
                counts.customers(),
                counts.refunds(),
                counts.revenueGross(),
                counts.refunded(),
                eventsNew,
                eventsKnown,
                eventsRejected);
    }

    Tally withEvents(long fresh, long known, long rejected) {
        return new Tally(
                good,
                anonymous,
                cancelled,
                duplicate,
                bad,
                orders,
                customers,
                refunds,
                revenueGross,
                refunded,
                fresh,
                known,
                rejected);
    }
}
