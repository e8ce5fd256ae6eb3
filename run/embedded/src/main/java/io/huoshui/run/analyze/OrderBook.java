package io.huoshui.run.analyze;

import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileJoin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Orders and refunds put together by the profile stage's own rules, one person per customer id. */
final class OrderBook {
    private final Map<String, Profile> people = new TreeMap<>();

    void order(String customer, String orderId, Instant at, BigDecimal total) {
        join(customer, Profile.Order.completed(orderId, at, orderId, total, BigDecimal.ZERO, 0), at);
    }

    /** One line of an order; lines of one order add up, the earliest says when it was. */
    void line(String customer, String orderId, Instant at, BigDecimal amount) {
        Profile person = people.get(customer);
        Profile.Order known = person == null ? null : person.orders().get(orderId);
        BigDecimal total = known == null ? amount : known.gross().add(amount);
        Instant first = known == null || known.completedAt() == null || at.isBefore(known.completedAt())
                ? at
                : known.completedAt();
        Map<String, Profile.Order> orders = new TreeMap<>(person == null ? Map.of() : person.orders());
        orders.put(orderId, Profile.Order.completed(orderId, first, orderId, total, BigDecimal.ZERO, 0));
        people.put(customer, holding(orders, first));
    }

    void refund(String customer, String orderId, String refundId, Instant at, BigDecimal amount) {
        join(customer, Profile.Order.refundOnly(orderId, refundId, new Profile.Refund(amount, at)), at);
    }

    Map<String, Profile> people() {
        return people;
    }

    private void join(String customer, Profile.Order order, Instant at) {
        Profile said = holding(Map.of(order.orderId(), order), at);
        people.merge(customer, said, ProfileJoin::join);
    }

    private static Profile holding(Map<String, Profile.Order> orders, Instant at) {
        Profile born = Profile.born(1, at);
        return new Profile(1, at, null, born.identities(), born.traits(), orders, born.consents(), born.counts());
    }
}
