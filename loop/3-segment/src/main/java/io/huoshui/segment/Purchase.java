package io.huoshui.segment;

import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One order as RFM sees it, or a refund whose order we never heard of.
 *
 * @param day the brand's calendar day of the order; of the refund, when there is no order
 * @param gross amount charged; 0 for a refund alone
 * @param net what is left of it after all refunds so far, whenever they came; below 0 for a refund alone
 * @param ordered an order, not a refund alone
 * @param kept an order of which not everything was given back
 */
public record Purchase(LocalDate day, BigDecimal gross, BigDecimal net, boolean ordered, boolean kept) {

    /** The person's orders and loose refunds. */
    public static List<Purchase> of(Profile person, ZoneId zone) {
        List<Purchase> purchases = new ArrayList<>(person.orders().size());
        for (Profile.Order order : person.orders().values()) {
            Instant at = order.completedAt();
            if (at != null) {
                purchases.add(new Purchase(
                        LocalDate.ofInstant(at, zone), order.gross(), order.net(), true, !order.isFullyRefunded()));
            } else {
                order.refundedAt()
                        .ifPresent(refundedAt -> purchases.add(new Purchase(
                                LocalDate.ofInstant(refundedAt, zone), BigDecimal.ZERO, order.net(), false, false)));
            }
        }
        return purchases;
    }

    /** Whether it counts in R and F: gross all orders; net those of which something was kept. A free order counts. */
    boolean counts(Refunds refunds) {
        return refunds == Refunds.GROSS ? ordered : kept;
    }

    /** What it adds to M. */
    BigDecimal amount(Refunds refunds) {
        return refunds == Refunds.GROSS ? gross : net;
    }
}
