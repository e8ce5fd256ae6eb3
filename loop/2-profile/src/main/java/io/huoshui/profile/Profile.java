package io.huoshui.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person as folded from their events. A value: {@link ProfileFold} makes the next one. Any order of the same events gives an
 * equal profile. The maps are not to be changed.
 *
 * @param id dense positive number, assigned in log order
 * @param firstSeenAt earliest {@code occurredAt} of any event
 * @param lastInteractionAt latest {@code occurredAt} of an interaction (see {@link Interactions}); null when there was none
 * @param identities the identifiers this person owns, with the earliest {@code occurredAt} each was seen
 * @param traits by name; the last write by (occurredAt, messageId) wins
 * @param orders by order id, refunds included, also those of orders we do not know (see {@link Order#isCompleted})
 * @param consents by purpose and channel
 * @param counts events by local day and name
 */
public record Profile(
        int id,
        Instant firstSeenAt,
        @Nullable Instant lastInteractionAt,
        Map<Identity, Instant> identities,
        Map<String, Trait> traits,
        Map<String, Order> orders,
        Map<Consent.Scope, Consent> consents,
        Map<DayCount.Key, Integer> counts) {

    /** A person nothing is known of yet. */
    public static Profile born(int id, Instant firstSeenAt) {
        return new Profile(id, firstSeenAt, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    public Optional<String> text(String trait) {
        return Optional.ofNullable(traits.get(trait)).map(each -> each.value().toString());
    }

    /** How we may call them: trait {@code name}, else {@code lastName} and {@code firstName}, else {@code nickname}. */
    public Optional<String> name() {
        return text("name").or(this::twoPartName).or(() -> text("nickname"));
    }

    /** Orders that count by default: completed and not wholly refunded. */
    public Stream<Order> keptOrders() {
        return orders.values().stream().filter(each -> each.isCompleted() && !each.isFullyRefunded());
    }

    /** Everything ever charged. */
    public BigDecimal revenueGross() {
        return orders.values().stream().map(Order::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Charged less refunded; below zero when money went back for orders we do not know. */
    public BigDecimal revenueNet() {
        return orders.values().stream().map(Order::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Optional<Instant> firstOrderAt() {
        return keptOrders()
                .flatMap(each -> Stream.ofNullable(each.completedAt()))
                .min(Comparator.naturalOrder());
    }

    public Optional<Instant> lastOrderAt() {
        return keptOrders()
                .flatMap(each -> Stream.ofNullable(each.completedAt()))
                .max(Comparator.naturalOrder());
    }

    private Optional<String> twoPartName() {
        Optional<String> last = text("lastName");
        Optional<String> first = text("firstName");
        if (last.isEmpty() && first.isEmpty()) {
            return Optional.empty();
        }
        boolean latin = (last.orElse("") + first.orElse("")).chars().allMatch(each -> each < 0x2e80);
        return latin
                ? Optional.of((first.orElse("") + " " + last.orElse("")).strip())
                : Optional.of(last.orElse("") + first.orElse(""));
    }

    /** A typed attribute with the write that set it. Value: String, BigDecimal or Boolean. */
    public record Trait(Object value, Instant occurredAt, String messageId) {}

    /**
     * One order with everything that was refunded of it. A refund can arrive before its order, or for an order we never hear of: then
     * {@code completedAt} is null and {@code gross} 0. A refund that names no order stands alone under {@code refund:<messageId>}.
     *
     * @param completedAt earliest time any event said it was completed
     * @param gross amount charged, in the brand's currency, never negative
     * @param discount what the customer saved on it
     * @param items pieces bought
     * @param statedBy message id of the newest event that stated the content; null as long as only refunds are known
     * @param statedAt its {@code occurredAt}
     * @param refunds by message id
     */
    public record Order(
            String orderId,
            @Nullable Instant completedAt,
            BigDecimal gross,
            BigDecimal discount,
            int items,
            @Nullable Instant statedAt,
            @Nullable String statedBy,
            Map<String, Refund> refunds) {

        public static Order completed(
                String orderId, Instant at, String messageId, BigDecimal gross, BigDecimal discount, int items) {
            return new Order(orderId, at, gross, discount, items, at, messageId, Map.of());
        }

        public static Order refundOnly(String orderId, String messageId, Refund refund) {
            return new Order(orderId, null, BigDecimal.ZERO, BigDecimal.ZERO, 0, null, null, Map.of(messageId, refund));
        }

        /** An order we know, not only a refund. */
        public boolean isCompleted() {
            return completedAt != null;
        }

        /** Sum of refunds, never negative; the whole amount when one refund gave no amount. */
        public BigDecimal refunded() {
            if (refunds.isEmpty()) {
                return BigDecimal.ZERO;
            }
            BigDecimal sum = refunds.values().stream()
                    .flatMap(each -> Stream.ofNullable(each.amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return hasWholeRefund() ? sum.max(gross) : sum;
        }

        /**
         * What is left of the amount charged: not below 0 for an order we know, minus the refund for one we do not, so that the sum
         * over all orders is what the brand kept.
         */
        public BigDecimal net() {
            if (refunds.isEmpty()) {
                return gross;
            }
            BigDecimal left = gross.subtract(refunded());
            return isCompleted() ? left.max(BigDecimal.ZERO) : left;
        }

        /** Nothing of the charged amount is left, or the order was cancelled. */
        public boolean isFullyRefunded() {
            return hasWholeRefund() || gross.signum() > 0 && refunded().compareTo(gross) >= 0;
        }

        /** When money last went back. */
        public Optional<Instant> refundedAt() {
            return refunds.values().stream().map(Refund::occurredAt).max(Comparator.naturalOrder());
        }

        private boolean hasWholeRefund() {
            return !refunds.isEmpty()
                    && refunds.values().stream().map(Refund::amount).anyMatch(Objects::isNull);
        }
    }

    /** @param amount in the brand's currency; null when everything was given back (no amount told, or cancelled) */
    public record Refund(@Nullable BigDecimal amount, Instant occurredAt) {}
}
