package io.huoshui.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person as folded from their events. A value: {@link ProfileFold} makes the next one. Any order of the same events gives an
 * equal profile.
 *
 * @param id dense positive number, assigned in log order
 * @param firstSeenAt earliest {@code occurredAt} of any event
 * @param lastInteractionAt latest {@code occurredAt} of an interaction (see {@code Interactions}); null when there was none
 * @param traits by name; the last write by (occurredAt, messageId) wins
 * @param orders by order id, refunds included
 * @param consents by purpose and channel
 */
public record Profile(
        int id,
        Instant firstSeenAt,
        @Nullable Instant lastInteractionAt,
        Map<String, Trait> traits,
        Map<String, Order> orders,
        Map<Consent.Scope, Consent> consents,
        Map<DayCount.Key, Integer> counts) {

    /** A typed attribute with the write that set it. Value: String, BigDecimal or Boolean. */
    public record Trait(Object value, Instant occurredAt, String messageId) {}

    /**
     * One order with everything that was refunded of it. A refund can arrive before its order, then {@code completedAt} is null.
     *
     * @param gross amount charged, in the brand's currency
     * @param refunded sum of refunds, never negative; may exceed {@code gross} only by bad data, then {@link #net} is 0
     */
    public record Order(
            String orderId,
            @Nullable Instant completedAt,
            BigDecimal gross,
            BigDecimal discount,
            BigDecimal refunded,
            int items) {

        public BigDecimal net() {
            return gross.subtract(refunded).max(BigDecimal.ZERO);
        }

        /** Nothing of the charged amount is left. */
        public boolean isFullyRefunded() {
            return gross.signum() > 0 && refunded.compareTo(gross) >= 0;
        }
    }

    public Optional<String> text(String trait) {
        return Optional.ofNullable(traits.get(trait)).map(each -> each.value().toString());
    }
}
