package io.huoshui.segment.internal;

import io.huoshui.event.Event;
import io.huoshui.segment.Basis;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.TierSettings.HighBy;
import io.huoshui.segment.Yardstick;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same question answered straight from the log, by loops a reader can check; shares no code with what it checks. */
final class NaiveStandings {
    private final List<Event> log;
    private final LocalDate today;
    private final Basis basis;

    NaiveStandings(List<Event> log, LocalDate today, Basis basis) {
        this.log = log;
        this.today = today;
        this.basis = basis;
    }

    /** Each person in words: last order, orders, money, scores, tier, quiet since, value, activity. */
    Map<Integer, String> standings(Yardstick yardstick) {
        Map<Integer, String> standings = new TreeMap<>();
        for (int person : people()) {
            standings.put(person, standing(person, yardstick));
        }
        return standings;
    }

    List<Integer> people() {
        return log.stream()
                .filter(each -> !each.isSystem())
                .map(each -> Integer.parseInt(each.userId()))
                .distinct()
                .sorted()
                .toList();
    }

    private String standing(int person, Yardstick yardstick) {
        List<LocalDate> orderDays = orderDays(person);
        LocalDate last = orderDays.stream().max(LocalDate::compareTo).orElse(null);
        BigDecimal money = last == null ? BigDecimal.ZERO : money(person);
        String facts =
                last + " " + orderDays.size() + " " + money.stripTrailingZeros().toPlainString() + " ";
        if (yardstick == null) {
            return facts + "- - " + quietSince(person) + " false false";
        }
        int[] scores = last == null ? null : scores(last, orderDays.size(), money, yardstick);
        int activity = activity(person);
        return facts
                + (scores == null ? "-" : "" + scores[0] + scores[1] + scores[2])
                + " " + tier(person, scores, orderDays.size(), money, yardstick)
                + " " + quietSince(person)
                + " " + (money.compareTo(yardstick.value()) > 0)
                + " " + (BigDecimal.valueOf(activity).compareTo(yardstick.activity()) > 0);
    }

    List<LocalDate> orderDays(int person) {
        List<LocalDate> days = new ArrayList<>();
        for (Event order : named(person, "Order Completed")) {
            BigDecimal left = total(order).subtract(refunded(person, orderId(order)));
            boolean kept = basis.refunds() == Refunds.GROSS || total(order).signum() == 0 || left.signum() > 0;
            if (kept && inWindow(day(order))) {
                days.add(day(order));
            }
        }
        return days;
    }

    BigDecimal money(int person) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Event order : named(person, "Order Completed")) {
            if (inWindow(day(order))) {
                BigDecimal refunded =
                        basis.refunds() == Refunds.GROSS ? BigDecimal.ZERO : refunded(person, orderId(order));
                sum = sum.add(total(order).subtract(refunded).max(BigDecimal.ZERO));
            }
        }
        return basis.refunds() == Refunds.GROSS ? sum : sum.subtract(looseRefunds(person));
    }

    /** Refunds whose order never came, on the day of the last of them. */
    private BigDecimal looseRefunds(int person) {
        List<String> known = named(person, "Order Completed").stream()
                .map(NaiveStandings::orderId)
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Event refund : named(person, "Order Refunded")) {
            LocalDate last = named(person, "Order Refunded").stream()
                    .filter(each -> orderId(each).equals(orderId(refund)))
                    .map(NaiveStandings::day)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            if (!known.contains(orderId(refund)) && inWindow(last)) {
                sum = sum.add(total(refund));
            }
        }
        return sum;
    }

    private int[] scores(LocalDate last, int orders, BigDecimal money, Yardstick yardstick) {
        long recency = ChronoUnit.DAYS.between(last, today);
        return new int[] {
            5 - above(BigDecimal.valueOf(recency), yardstick.cuts().r()),
            1 + above(BigDecimal.valueOf(orders), yardstick.cuts().f()),
            1 + above(money, yardstick.cuts().m())
        };
    }

    private static int above(BigDecimal value, List<BigDecimal> cuts) {
        return (int) cuts.stream().filter(cut -> value.compareTo(cut) > 0).count();
    }

    private String tier(int person, int[] scores, int orders, BigDecimal money, Yardstick yardstick) {
        HighBy by = yardstick.tiers().highBy();
        BigDecimal worth = by == HighBy.MONETARY
                ? money
                : BigDecimal.valueOf(
                        by == HighBy.ORDERS ? orders : scores == null ? 0 : scores[0] + scores[1] + scores[2]);
        if (worth.compareTo(yardstick.tiers().high()) > 0) {
            return "HIGH";
        }
        BigDecimal quiet = BigDecimal.valueOf(ChronoUnit.DAYS.between(quietSince(person), today));
        return quiet.compareTo(yardstick.tiers().silent()) > 0 ? "SILENT" : "CONTENT";
    }

    private LocalDate quietSince(int person) {
        LocalDate last = null;
        LocalDate first = null;
        for (Event event : log) {
            if (!event.isSystem() && event.userId().equals("" + person)) {
                LocalDate day = day(event);
                first = first == null || day.isBefore(first) ? day : first;
                if (isInteraction(event) && !day.isAfter(today) && (last == null || day.isAfter(last))) {
                    last = day;
                }
            }
        }
        return last == null ? first : last;
    }

    private int activity(int person) {
        return (int) log.stream()
                .filter(each -> !each.isSystem() && each.userId().equals("" + person) && isInteraction(each))
                .map(NaiveStandings::day)
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusDays(90)))
                .count();
    }

    private boolean inWindow(LocalDate day) {
        return !day.isAfter(today) && (basis.windowDays() == null || day.isAfter(today.minusDays(basis.windowDays())));
    }

    private BigDecimal refunded(int person, String orderId) {
        return named(person, "Order Refunded").stream()
                .filter(each -> orderId(each).equals(orderId))
                .map(NaiveStandings::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Event> named(int person, String name) {
        return log.stream()
                .filter(each -> each.isTrack(name) && ("" + person).equals(each.userId()))
                .toList();
    }

    private static boolean isInteraction(Event event) {
        return event.isTrack("Order Completed") || event.isTrack("Content Viewed");
    }

    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(event.occurredAt(), SmallLoop.BRAND.zone());
    }

    private static BigDecimal total(Event event) {
        return event.properties().decimal("total").orElseThrow();
    }

    private static String orderId(Event event) {
        return event.properties().text("order_id").orElseThrow();
    }
}
