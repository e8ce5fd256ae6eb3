package io.huoshui.profile;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.TrackName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event says about an order, or why that is not counted. */
public sealed interface OrderFact {
    /** Past it a number is a mistake; the tables hold 14 digits before the point. */
    BigDecimal MAX_AMOUNT = BigDecimal.valueOf(1_000_000_000_000L);

    /** It changes the order's state; {@code order} holds only what this event says. */
    record Counted(Profile.Order order) implements OrderFact {}

    record NotCounted(ProfileReason reason) implements OrderFact {}

    /**
     * Reads {@code Order Completed}, {@code Order Refunded} and {@code Order Cancelled}; empty for any other event. Charged amount:
     * {@code total}, else {@code revenue}, else the sum of {@code products[].price × quantity}, else 0. Refunded amount: {@code
     * total}, else {@code amount}, else {@code revenue}, else everything. An order without {@code order_id} is known by its message.
     *
     * @param currency the brand's; an event that names another is not counted
     */
    static Optional<OrderFact> of(Event event, String currency) {
        Optional<TrackName> name = event.kind() == EventKind.TRACK ? TrackName.of(event.name()) : Optional.empty();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return switch (name.get()) {
            case ORDER_COMPLETED -> Optional.of(checked(event, currency, OrderFact.charged(event.properties())));
            case ORDER_REFUNDED -> Optional.of(checked(event, currency, OrderFact.givenBack(event.properties())));
            case ORDER_CANCELLED -> Optional.of(checked(event, currency, Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static OrderFact checked(Event event, String currency, Optional<BigDecimal> amount) {
        Optional<String> named = event.properties().text("currency");
        if (named.isPresent() && !named.get().strip().equalsIgnoreCase(currency)) {
            return new NotCounted(ProfileReason.PROFILE_FOREIGN_CURRENCY);
        }
        if (amount.isPresent() && amount.get().signum() < 0) {
            return new NotCounted(ProfileReason.PROFILE_NEGATIVE_AMOUNT);
        }
        if (amount.isPresent() && amount.get().compareTo(MAX_AMOUNT) > 0) {
            return new NotCounted(ProfileReason.PROFILE_AMOUNT_TOO_LARGE);
        }
        return new Counted(
                event.isTrack(TrackName.ORDER_COMPLETED.wire())
                        ? completed(event, amount.orElse(BigDecimal.ZERO))
                        : refunded(event, amount.orElse(null)));
    }

    private static Profile.Order completed(Event event, BigDecimal gross) {
        Fields said = event.properties();
        return Profile.Order.completed(
                said.text("order_id").orElse("order:" + event.messageId()),
                event.occurredAt(),
                event.messageId(),
                plain(gross),
                number(said, "discount")
                        .orElse(BigDecimal.ZERO)
                        .max(BigDecimal.ZERO)
                        .min(MAX_AMOUNT),
                pieces(said.objects("products")));
    }

    private static Profile.Order refunded(Event event, @Nullable BigDecimal amount) {
        return Profile.Order.refundOnly(
                event.properties().text("order_id").orElse("refund:" + event.messageId()),
                event.messageId(),
                new Profile.Refund(amount == null ? null : plain(amount), event.occurredAt()));
    }

    private static Optional<BigDecimal> charged(Fields said) {
        return number(said, "total").or(() -> number(said, "revenue")).or(() -> sumOf(said.objects("products")));
    }

    private static Optional<BigDecimal> givenBack(Fields said) {
        return number(said, "total").or(() -> number(said, "amount")).or(() -> number(said, "revenue"));
    }

    private static Optional<BigDecimal> sumOf(List<Fields> products) {
        return products.stream()
                .map(each -> number(each, "price").orElse(BigDecimal.ZERO).multiply(quantity(each)))
                .reduce(BigDecimal::add);
    }

    private static int pieces(List<Fields> products) {
        BigDecimal sum = products.stream().map(OrderFact::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    private static BigDecimal quantity(Fields product) {
        return number(product, "quantity").orElse(BigDecimal.ONE);
    }

    /** A number cut to what can be added up: foreign data may say 1e999999999. */
    private static Optional<BigDecimal> number(Fields from, String name) {
        BigDecimal beyond = MAX_AMOUNT.add(BigDecimal.ONE);
        return from.decimal(name).map(each -> plain(each.min(beyond).max(beyond.negate())));
    }

    /** One spelling per number (10.50 = 10.5 = 10.5000), so that equal states are equal bytes. At most 4 decimals are kept. */
    private static BigDecimal plain(BigDecimal number) {
        if (number.precision() - (long) number.scale() < -4) {
            return BigDecimal.ZERO;
        }
        BigDecimal kept = number.scale() > 4 ? number.setScale(4, java.math.RoundingMode.HALF_EVEN) : number;
        BigDecimal stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
