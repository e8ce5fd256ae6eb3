package io.huoshui.segment.preference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up people whose true orientation is known, and who choose by the model. */
final class APool {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private long position;

    /** Places an order of one product each: the dearer the product, the less price-minded; the coupon likewise. */
    Evidence person(double theta, int orders, int clicks, RandomGenerator random) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            boolean coupon = random.nextDouble() < chance(1.5, -0.5, theta);
            boolean cheap = random.nextDouble() < chance(1.0, 0, theta);
            acts.add(order(coupon, cheap ? 100 : 300, cheap ? 100 : 300));
        }
        for (int i = 0; i < clicks; i++) {
            acts.add(new Act.Clicked(++position, at(), random.nextDouble() < chance(1.8, 0.3, theta)));
        }
        return Evidence.of(acts);
    }

    List<Evidence> people(int count, RandomGenerator random) {
        List<Evidence> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(random.nextGaussian(), 1 + random.nextInt(5), random.nextInt(5), random));
        }
        return people;
    }

    Act.Bought order(boolean coupon, double listPrice, double price) {
        position++;
        return new Act.Bought(
                position,
                at(),
                "o" + position,
                coupon,
                coupon ? 10 : 0,
                List.of(new Act.Line("精华", listPrice, price, true, 1)));
    }

    Act.Viewed view(String category, Instant at) {
        return new Act.Viewed(++position, at, category, null);
    }

    Instant at() {
        return START.plus(Duration.ofHours(position));
    }

    private static double chance(double slope, double intercept, double theta) {
        return 1 / (1 + Math.exp(-(slope * theta + intercept)));
    }
}
