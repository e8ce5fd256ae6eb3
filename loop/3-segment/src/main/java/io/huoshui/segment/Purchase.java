package io.huoshui.segment;

import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One order as RFM sees it.
 *
 * @param day the brand's calendar day of the order
 * @param gross amount charged
 * @param refunded what was refunded of it so far, whenever that was; never negative
 */
public record Purchase(LocalDate day, BigDecimal gross, BigDecimal refunded) {

    /** The person's orders. A refund whose order has not arrived is no purchase yet. */
    public static List<Purchase> of(Profile person, ZoneId zone) {
        List<Purchase> purchases = new ArrayList<>(person.orders().size());
        for (Profile.Order order : person.orders().values()) {
            if (order.completedAt() != null) {
                purchases.add(
                        new Purchase(LocalDate.ofInstant(order.completedAt(), zone), order.gross(), order.refunded()));
            }
        }
        return purchases;
    }

    /** Whether the order counts at all: gross always; net unless everything charged came back. A free order counts. */
    boolean counts(Refunds refunds) {
        return refunds == Refunds.GROSS || gross.signum() == 0 || refunded.compareTo(gross) < 0;
    }

    /** What the order adds to M. */
    BigDecimal amount(Refunds refunds) {
        return refunds == Refunds.GROSS ? gross : gross.subtract(refunded).max(BigDecimal.ZERO);
    }
}
