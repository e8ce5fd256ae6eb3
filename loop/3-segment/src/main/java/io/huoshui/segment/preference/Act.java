package io.huoshui.segment.preference;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.TrackName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing a person did that speaks of what they prefer. Amounts are in the brand's currency with at most two decimals. */
public sealed interface Act {
    /** The events acts are read from. */
    Set<String> EVENTS =
            Set.of(TrackName.ORDER_COMPLETED.wire(), TrackName.PRODUCT_VIEWED.wire(), TrackName.LINK_CLICKED.wire());

    /** A product is new to the shop for two months. */
    int NEW_DAYS = 60;

    /** Place in the log. */
    long position();

    /** When it happened. */
    Instant at();

    /**
     * An order, also one that was given back later: what was chosen says what was preferred.
     *
     * @param discount taken off the whole order, by coupon or otherwise
     * @param coupon the shop named a coupon, or gave a discount on the order
     */
    record Bought(long position, Instant at, String orderId, boolean coupon, double discount, List<Line> lines)
            implements Act {
        /** Share of the list price that was not asked, 0 to 1; 0 when no line says a price. */
        public double depth() {
            double list = lines.stream()
                    .mapToDouble(each -> each.listPrice() * each.quantity())
                    .sum();
            double asked = lines.stream()
                    .mapToDouble(each -> each.price() * each.quantity())
                    .sum();
            return list <= 0 ? 0 : Math.max(0, Math.min(1, (list - asked + discount) / list));
        }
    }

    /**
     * Something looked at in the shop.
     *
     * @param isNew launched at most {@value Act#NEW_DAYS} days before; null when the shop does not say when it was launched
     */
    record Viewed(
            long position,
            Instant at,
            @Nullable String category,
            @Nullable Boolean isNew) implements Act {}

    /** A link followed: to a coupon, or to a new product. */
    record Clicked(long position, Instant at, boolean coupon) implements Act {}

    /**
     * @param listPrice of one piece without any reduction
     * @param price asked for one piece
     * @param listed the shop said the list price; without it the price asked stands for it
     */
    record Line(@Nullable String category, double listPrice, double price, boolean listed, int quantity) {
        public boolean markedDown() {
            return price < listPrice;
        }
    }

    /** What an event says; empty when it is none of {@link #EVENTS} or says nothing of use. */
    static Optional<Act> of(Event event, ZoneId zone) {
        if (event.isTrack(TrackName.ORDER_COMPLETED.wire())) {
            return Optional.of(bought(event));
        }
        if (event.isTrack(TrackName.PRODUCT_VIEWED.wire())) {
            return viewed(event, zone);
        }
        return event.isTrack(TrackName.LINK_CLICKED.wire()) ? clicked(event) : Optional.empty();
    }

    private static Act bought(Event event) {
        Fields said = event.properties();
        BigDecimal discount = amount(said, "discount").orElse(BigDecimal.ZERO);
        boolean coupon = said.text("coupon").isPresent() || discount.signum() > 0;
        return new Bought(
                event.position(),
                event.occurredAt(),
                said.text("order_id").orElse("order:" + event.messageId()),
                coupon,
                discount.doubleValue(),
                said.objects("products").stream().flatMap(Act::line).toList());
    }

    private static Stream<Line> line(Fields product) {
        Optional<BigDecimal> list = amount(product, "list_price").filter(each -> each.signum() > 0);
        Optional<BigDecimal> price = amount(product, "price").filter(each -> each.signum() > 0);
        if (list.isEmpty() && price.isEmpty()) {
            return Stream.empty();
        }
        double asked = price.or(() -> list).orElseThrow().doubleValue();
        int quantity = product.decimal("quantity")
                .map(each ->
                        each.max(BigDecimal.ONE).min(BigDecimal.valueOf(1_000)).intValue())
                .orElse(1);
        return Stream.of(new Line(
                category(product),
                Math.max(asked, list.map(BigDecimal::doubleValue).orElse(asked)),
                asked,
                list.isPresent(),
                quantity));
    }

    private static Optional<Act> viewed(Event event, ZoneId zone) {
        Fields said = event.properties();
        String category = category(said);
        Boolean isNew = said.text("launched_on")
                .flatMap(Act::date)
                .map(day -> isNew(day, LocalDate.ofInstant(event.occurredAt(), zone)))
                .orElse(null);
        return category == null && Objects.isNull(isNew)
                ? Optional.empty()
                : Optional.of(new Viewed(event.position(), event.occurredAt(), category, isNew));
    }

    private static Optional<Act> clicked(Event event) {
        return event.properties()
                .text("offer")
                .filter(offer -> offer.equals("coupon") || offer.equals("new_product"))
                .map(offer -> new Clicked(event.position(), event.occurredAt(), offer.equals("coupon")));
    }

    private static boolean isNew(LocalDate launchedOn, LocalDate day) {
        long days = ChronoUnit.DAYS.between(launchedOn, day);
        return days >= 0 && days < NEW_DAYS;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static @Nullable String category(Fields of) {
        return of.text("category")
                .map(String::strip)
                .map(each -> each.length() > 64 ? each.substring(0, 64) : each)
                .orElse(null);
    }

    /** Foreign data may say 1e999999: a number past a billion is none. */
    private static Optional<BigDecimal> amount(Fields of, String name) {
        return of.decimal(name)
                .filter(each -> each.signum() >= 0 && each.precision() - (long) each.scale() <= 9)
                .map(each -> each.setScale(2, RoundingMode.HALF_UP));
    }
}
