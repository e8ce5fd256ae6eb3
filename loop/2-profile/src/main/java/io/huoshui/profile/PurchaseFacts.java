package io.huoshui.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What was bought, counted as it stood at past moments: an order counts from its {@code occurredAt}, a refund from its own. People are
 * taken as merged now. With {@code net} an order that was wholly given back by then is left out; gross counts every order as charged.
 */
public interface PurchaseFacts {
    /**
     * Orders completed in (at − window, at], one answer per moment, in the order asked.
     *
     * @param net money less what was refunded by {@code at}; refunds of orders we never heard of are taken off at their own time
     */
    List<Bought> bought(List<Instant> at, Duration window, boolean net);

    /**
     * @param repeatBuyers buyers with two or more orders
     * @param revenue in the brand's currency
     * @param squares sum of the squared amounts of the orders, for the spread of the mean
     */
    record Bought(long buyers, long repeatBuyers, long orders, BigDecimal revenue, BigDecimal squares) {}

    /** People by the month of their first order, oldest first, the months since {@code from}; months without any are left out. */
    List<FirstOrders> firstOrders(YearMonth from, Instant at, boolean net);

    /**
     * @param again by number of months: how many of them placed their second order in the k-th month after the first (1 = within one
     *     calendar month of it)
     */
    record FirstOrders(YearMonth month, long buyers, Map<Integer, Long> again) {}
}
