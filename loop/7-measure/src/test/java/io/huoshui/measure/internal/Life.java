package io.huoshui.measure.internal;

import io.huoshui.measure.internal.World.Back;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's life as plain numbers of days ago, for the naive counting that the database is compared with. */
record Life(int id, double seen, int identities, List<Double> joined, List<Double> interacted, List<Bought> orders) {
    /** Edges of the windows and their neighbours. */
    private static final double[] DAYS = {
        0, 1, 5, 6.5, 7, 7.5, 14, 23, 29, 30, 30.5, 31, 37, 44, 60, 83, 84, 89.9, 90, 90.1, 97, 104, 120, 127, 150, 200,
        358, 365, 366, 372, 400
    };

    /** @param daysAgo null for a refund whose order nobody knows */
    record Bought(String orderId, @Nullable Double daysAgo, int gross, List<Back> backs) {
        Stream<Double> days() {
            return Stream.concat(Stream.ofNullable(daysAgo), backs.stream().map(Back::daysAgo));
        }

        boolean voidBy(double moment) {
            boolean whole = backs.stream().anyMatch(back -> back.amount() == null && back.daysAgo() >= moment);
            return whole || gross > 0 && backBy(moment) >= gross;
        }

        int backBy(double moment) {
            return backs.stream()
                    .filter(back -> back.amount() != null && back.daysAgo() >= moment)
                    .mapToInt(Back::amount)
                    .sum();
        }
    }

    static Life random(int id, RandomGenerator random) {
        List<Double> joined = random.nextInt(3) > 0 ? List.of(day(random)) : List.of();
        List<Double> interacted = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            interacted.add(day(random));
        }
        List<Bought> orders = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            orders.add(bought(id + "-" + i, random));
        }
        double seen = Stream.of(
                        joined.stream(), interacted.stream(), orders.stream().flatMap(Bought::days))
                .flatMap(each -> each)
                .reduce(day(random), Math::max);
        return new Life(id, seen, 1 + random.nextInt(3), joined, interacted, orders);
    }

    private static Bought bought(String orderId, RandomGenerator random) {
        int gross = 100 * random.nextInt(4);
        if (random.nextInt(12) == 0) {
            return new Bought(orderId, null, 0, List.of(new Back(30, day(random))));
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Bought(orderId, day(random), gross, List.of(new Back(null, day(random))));
            case 1 ->
                new Bought(orderId, day(random), gross, List.of(new Back(60, day(random)), new Back(40, day(random))));
            default -> new Bought(orderId, day(random), gross, List.of());
        };
    }

    private static double day(RandomGenerator random) {
        return DAYS[random.nextInt(DAYS.length)];
    }

    /** Everything that counts as an interaction, orders and joining included. */
    List<Double> allInteractions() {
        List<Double> all = new ArrayList<>(interacted);
        all.addAll(joined);
        orders.forEach(order -> {
            if (order.daysAgo() != null) {
                all.add(order.daysAgo());
            }
        });
        return all;
    }

    void writeTo(World world) {
        World.Someone someone = world.person(id, seen).knownBy(identities);
        joined.forEach(someone::joined);
        interacted.forEach(someone::interacted);
        orders.forEach(order -> {
            Back[] backs = order.backs().toArray(Back[]::new);
            if (order.daysAgo() == null) {
                someone.refundOnly(order.orderId(), backs[0]);
            } else {
                someone.ordered(order.orderId(), order.daysAgo(), order.gross(), backs);
            }
        });
        someone.lives();
    }
}
