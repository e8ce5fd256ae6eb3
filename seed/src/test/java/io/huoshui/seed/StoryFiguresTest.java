package io.huoshui.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is the simulated pool the healthy-but-leaky one the story is about, whatever day it is started on? */
class StoryFiguresTest {
    private static final Set<String> INTERACTIONS = Set.of(
            "Order Completed",
            "Product Viewed",
            "Product Added",
            "Coupon Applied",
            "Channel Code Scanned",
            "Contact Added",
            "Group Joined",
            "Group Message Posted",
            "Message Received",
            "Message Opened",
            "Link Clicked",
            "Content Viewed",
            "Live Viewed",
            "Form Submitted",
            "home",
            "skin-test");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-07-01", "2027-02-10", "2027-05-20"})
    void looksHealthyButLeaky(String date) {
        LocalDate anchor = LocalDate.parse(date);
        Figures figures = new Figures(
                Story.tell(Story.SEED, anchor), anchor.atStartOfDay(Season.ZONE).toInstant());
        System.out.println(date + " " + figures);
        assertThat(figures.silentShare).isBetween(0.55, 0.66);
        assertThat(figures.repurchaseRate).isBetween(0.40, 0.48);
        assertThat(figures.aov).isBetween(280.0, 400.0);
        assertThat(figures.firstOrder).isBetween(0.14, 0.19);
    }

    private static final class Figures {
        final Map<String, Integer> names = new TreeMap<>();
        final Map<Long, Integer> ordersPerBuyer = new TreeMap<>();
        final double silentShare;
        final double repurchaseRate;
        final double aov;
        final double firstOrder;
        final int buyers;
        final int orders;
        final int messages;

        Figures(Story story, Instant end) {
            Map<Integer, Instant> active = new HashMap<>();
            Map<Integer, Instant> joined = new HashMap<>();
            Map<String, BigDecimal> net = new HashMap<>();
            Map<Integer, Set<String>> bought = new HashMap<>();
            Map<Integer, List<Instant>> orderTimes = new HashMap<>();
            Set<String> seen = new HashSet<>();
            for (Message message : story.messages()) {
                if (message.person() == 0 || !seen.add(message.messageId())) {
                    continue;
                }
                names.merge(message.name(), 1, Integer::sum);
                if (INTERACTIONS.contains(message.name())) {
                    active.merge(message.person(), message.occurredAt(), (a, b) -> a.isAfter(b) ? a : b);
                }
                Map<?, ?> properties = (Map<?, ?>) message.content().get("properties");
                switch (message.name()) {
                    case "Contact Added" -> joined.put(message.person(), message.occurredAt());
                    case "Order Completed" -> {
                        String id = (String) properties.get("order_id");
                        net.merge(id, new BigDecimal(properties.get("total").toString()), BigDecimal::add);
                        bought.computeIfAbsent(message.person(), any -> new HashSet<>())
                                .add(id);
                        orderTimes
                                .computeIfAbsent(message.person(), any -> new ArrayList<>())
                                .add(message.occurredAt());
                    }
                    case "Order Refunded", "Order Cancelled" ->
                        net.merge(
                                (String) properties.get("order_id"),
                                new BigDecimal(properties.get("total").toString()).negate(),
                                BigDecimal::add);
                    default -> {}
                }
            }
            messages = seen.size();
            Set<Integer> people = new HashSet<>();
            story.messages().forEach(message -> people.add(message.person()));
            people.remove(0);
            Instant silent = end.minus(Duration.ofDays(90));
            silentShare = 1 - active.values().stream().filter(silent::isBefore).count() / (double) people.size();
            Map<Integer, Long> counted = new HashMap<>();
            bought.forEach((person, ids) -> counted.put(
                    person, ids.stream().filter(id -> net.get(id).signum() > 0).count()));
            buyers = (int) counted.values().stream().filter(n -> n > 0).count();
            repurchaseRate = counted.values().stream().filter(n -> n > 1).count() / (double) buyers;
            counted.values().forEach(n -> ordersPerBuyer.merge(n, 1, Integer::sum));
            orders = (int) counted.values().stream().mapToLong(Long::longValue).sum();
            aov = net.values().stream().mapToDouble(BigDecimal::doubleValue).sum() / orders;
            Set<Integer> cohort = new HashSet<>();
            Set<Integer> converted = new HashSet<>();
            joined.forEach((person, at) -> {
                if (at.isAfter(end.minus(Duration.ofDays(120))) && !at.isAfter(end.minus(Duration.ofDays(30)))) {
                    cohort.add(person);
                    if (orderTimes.getOrDefault(person, List.of()).stream()
                            .anyMatch(order -> order.isAfter(at) && !order.isAfter(at.plus(Duration.ofDays(30))))) {
                        converted.add(person);
                    }
                }
            });
            firstOrder = converted.size() / (double) cohort.size();
        }

        @Override
        public String toString() {
            return "silent %.3f, repurchase %.3f, aov %.0f, first order %.3f, buyers %d, orders %d, messages %d, orders per buyer %s, %s"
                    .formatted(
                            silentShare,
                            repurchaseRate,
                            aov,
                            firstOrder,
                            buyers,
                            orders,
                            messages,
                            ordersPerBuyer,
                            names);
        }
    }
}
