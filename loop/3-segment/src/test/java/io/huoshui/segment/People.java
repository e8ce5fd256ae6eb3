package io.huoshui.segment;

import io.huoshui.profile.DayCount;
import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words for tests: {@code aPerson(7).bought("2026-03-01", "120").refunded("20").acted("2026-03-02", 3)}. Dull unless said otherwise. */
final class People {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final int id;
    private Instant firstSeenAt = at("2025-01-01");
    private final Map<String, Profile.Order> orders = new LinkedHashMap<>();
    private final Map<DayCount.Key, Integer> counts = new LinkedHashMap<>();

    private People(int id) {
        this.id = id;
    }

    static People aPerson(int id) {
        return new People(id);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    /** Noon in Shanghai. */
    static Instant at(String day) {
        return day(day).atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant();
    }

    People firstSeen(String day) {
        firstSeenAt = at(day);
        return this;
    }

    People bought(String day, String amount) {
        return boughtAt(at(day), amount);
    }

    People boughtAt(Instant instant, String amount) {
        String orderId = id + "-" + orders.size();
        orders.put(orderId, Profile.Order.completed(orderId, instant, orderId, yuan(amount), BigDecimal.ZERO, 1));
        return this;
    }

    /** Of the last order, long afterwards. */
    People refunded(String amount) {
        String last = id + "-" + (orders.size() - 1);
        orders.computeIfPresent(
                last,
                (key, order) -> new Profile.Order(
                        key,
                        order.completedAt(),
                        order.gross(),
                        order.discount(),
                        order.items(),
                        order.statedAt(),
                        order.statedBy(),
                        Map.of("r" + key, new Profile.Refund(yuan(amount), at("2027-01-01")))));
        return this;
    }

    /** Money went back for an order we never heard of. */
    People refundedUnknownOrder(String day, String amount) {
        orders.put("?", Profile.Order.refundOnly("?", "r?", new Profile.Refund(yuan(amount), at(day))));
        return this;
    }

    People acted(String day, int times) {
        counts.merge(new DayCount.Key(day(day), "Content Viewed"), times, Integer::sum);
        return this;
    }

    /** Something that happened to them; no interaction. */
    People wasMessaged(String day) {
        counts.merge(new DayCount.Key(day(day), "Message Delivered"), 1, Integer::sum);
        return this;
    }

    Profile profile() {
        return new Profile(id, firstSeenAt, null, Map.of(), Map.of(), orders, Map.of(), counts);
    }
}
