package io.huoshui.measure.internal;

import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.Counted;
import io.huoshui.profile.CountedPeople;
import io.huoshui.profile.PeopleBehind;
import io.huoshui.profile.PurchaseFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The same counts by looking at every life for every moment: slow and plain. */
record NaiveFacts(List<Life> lives, ZoneId zone) implements ActivityFacts, PurchaseFacts, PeopleBehind {
    @Override
    public List<Long> people(List<Instant> at) {
        return at.stream()
                .map(each ->
                        lives.stream().filter(life -> life.seen() >= ago(each)).count())
                .toList();
    }

    @Override
    public List<Long> active(List<Instant> at, Duration window) {
        return at.stream()
                .map(each -> lives.stream()
                        .filter(life -> life.allInteractions().stream().anyMatch(day -> within(day, each, window)))
                        .count())
                .toList();
    }

    @Override
    public List<Joined> joined(List<Instant> at, Duration from, Duration until, boolean net) {
        return at.stream()
                .map(each -> joined(ago(each), days(from), days(until), net))
                .toList();
    }

    private Joined joined(double moment, double from, double until, boolean net) {
        long people = 0;
        long ordered = 0;
        for (Life life : lives) {
            double joined = life.joined().stream().mapToDouble(day -> day).max().orElse(-1);
            if (joined >= moment + until && joined < moment + from) {
                people++;
                boolean came = life.orders().stream()
                        .anyMatch(order -> order.daysAgo() != null
                                && order.daysAgo() < joined
                                && order.daysAgo() >= joined - until
                                && !(net && order.voidBy(moment)));
                ordered += came ? 1 : 0;
            }
        }
        return new Joined(people, ordered);
    }

    @Override
    public List<Bought> bought(List<Instant> at, Duration window, boolean net) {
        return at.stream().map(each -> bought(each, window, net)).toList();
    }

    private Bought bought(Instant at, Duration window, boolean net) {
        double moment = ago(at);
        long buyers = 0;
        long repeat = 0;
        long orders = 0;
        long revenue = 0;
        long squares = 0;
        for (Life life : lives) {
            int own = 0;
            for (Life.Bought order : life.orders()) {
                if (order.daysAgo() == null) {
                    boolean now = within(order.backs().get(0).daysAgo(), at, window);
                    revenue -= net && now ? order.backBy(moment) : 0;
                } else if (within(order.daysAgo(), at, window) && !(net && order.voidBy(moment))) {
                    long amount = Math.max(0, order.gross() - (net ? order.backBy(moment) : 0));
                    own++;
                    revenue += amount;
                    squares += amount * amount;
                }
            }
            orders += own;
            buyers += own > 0 ? 1 : 0;
            repeat += own > 1 ? 1 : 0;
        }
        return new Bought(buyers, repeat, orders, BigDecimal.valueOf(revenue), BigDecimal.valueOf(squares));
    }

    @Override
    public List<FirstOrders> firstOrders(YearMonth from, Instant at, boolean net) {
        Map<YearMonth, Map<Integer, Long>> again = new TreeMap<>();
        Map<YearMonth, Long> buyers = new TreeMap<>();
        for (Life life : lives) {
            List<LocalDateTime> orders = life.orders().stream()
                    .filter(order ->
                            order.daysAgo() != null && order.daysAgo() >= ago(at) && !(net && order.voidBy(ago(at))))
                    .map(order -> World.daysAgo(order.daysAgo()).atZone(zone).toLocalDateTime())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!orders.isEmpty() && !YearMonth.from(orders.get(0)).isBefore(from)) {
                YearMonth month = YearMonth.from(orders.get(0));
                buyers.merge(month, 1L, Long::sum);
                Map<Integer, Long> came = again.computeIfAbsent(month, any -> new TreeMap<>());
                if (orders.size() > 1) {
                    came.merge(monthsAfter(orders.get(0), orders.get(1)), 1L, Long::sum);
                }
            }
        }
        return buyers.entrySet().stream()
                .map(each ->
                        new FirstOrders(each.getKey(), each.getValue(), again.getOrDefault(each.getKey(), Map.of())))
                .toList();
    }

    private static int monthsAfter(LocalDateTime first, LocalDateTime second) {
        int months = 1;
        while (second.isAfter(first.plusMonths(months))) {
            months++;
        }
        return months;
    }

    @Override
    public long count(CountedPeople people) {
        Counted without = people.without();
        return lives.stream()
                .filter(life -> people.who().match(new Belongs(life, people.at()))
                        && (without == null || !without.match(new Belongs(life, people.at()))))
                .count();
    }

    /** Does one life belong to a set? Asked of the counts above, with nobody else in the world. */
    private final class Belongs implements Counted.Cases<Boolean> {
        private final NaiveFacts alone;
        private final Life life;
        private final Instant at;

        Belongs(Life life, Instant at) {
            this.alone = new NaiveFacts(List.of(life), zone);
            this.life = life;
            this.at = at;
        }

        @Override
        public Boolean seen() {
            return life.seen() >= ago(at);
        }

        @Override
        public Boolean recent(Counted.New who) {
            return life.seen() >= ago(at) && life.seen() < ago(at) + days(who.window());
        }

        @Override
        public Boolean active(Counted.Active who) {
            return alone.active(List.of(at), who.window()).get(0) > 0;
        }

        @Override
        public Boolean identified(Counted.Identified who) {
            return life.seen() >= ago(at) && life.identities() >= who.identities();
        }

        @Override
        public Boolean buyers(Counted.Buyers who) {
            return alone.bought(at, who.window(), who.net()).orders() >= who.orders();
        }

        @Override
        public Boolean joined(Counted.Joined who) {
            return alone.joined(ago(at), days(who.from()), days(who.until()), false)
                            .people()
                    > 0;
        }

        @Override
        public Boolean joinedAndOrdered(Counted.JoinedAndOrdered who) {
            return alone.joined(ago(at), days(who.from()), days(who.until()), who.net())
                            .ordered()
                    > 0;
        }

        @Override
        public Boolean firstBuyers(Counted.FirstBuyers who) {
            return first(who.month(), who.net()).isPresent();
        }

        @Override
        public Boolean boughtAgain(Counted.BoughtAgain who) {
            return first(who.month(), who.net()).stream()
                    .anyMatch(each -> each.again().keySet().stream().anyMatch(months -> months <= who.months()));
        }

        private Optional<FirstOrders> first(YearMonth month, boolean net) {
            return alone.firstOrders(month, at, net).stream()
                    .filter(each -> each.month().equals(month))
                    .findFirst();
        }
    }

    private static boolean within(double day, Instant at, Duration window) {
        return day >= ago(at) && day < ago(at) + days(window);
    }

    private static double ago(Instant at) {
        return days(Duration.between(at, World.AT));
    }

    private static double days(Duration duration) {
        return duration.toSeconds() / 86_400.0;
    }
}
