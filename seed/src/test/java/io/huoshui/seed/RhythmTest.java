package io.huoshui.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Do people buy at rates of their own, and stop when they have lapsed? */
class RhythmTest {
    private static final int MANY = 50_000;

    /** A stretch of the year without a sale. */
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.75, 1, 1.5, 9})
    void gammaHasItsShapeAsMeanAndVariance(double shape) {
        Dice dice = Dice.of(1, "gamma", 1);
        double[] drawn =
                DoubleStream.generate(() -> dice.gamma(shape)).limit(MANY).toArray();
        double mean = DoubleStream.of(drawn).average().orElseThrow();
        double variance = DoubleStream.of(drawn)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(shape, Percentage.withPercentage(4));
        assertThat(variance).isCloseTo(shape, Percentage.withPercentage(6));
        assertThat(DoubleStream.of(drawn)).allMatch(x -> x > 0);
    }

    @Test
    void ordersComeAtThePersonsRate() {
        Rhythm weekly = new Rhythm(1 / 7.0, 1_000);
        int orders = IntStream.range(0, 1_000)
                .map(person -> weekly.laterOrders(AUGUST, AUGUST.plusDays(71), 0, Dice.of(1, "orders", person))
                        .size())
                .sum();
        double chanceOfADay = 1 - Math.exp(-1 / 7.0);
        assertThat(orders / 70_000.0).isCloseTo(chanceOfADay, Percentage.withPercentage(3));
    }

    @Test
    void nobodyBuysAfterLapsingNorBeforeTheDayAfterTheFirstOrder() {
        Rhythm daily = new Rhythm(50, 20.9);
        List<LocalDate> days = daily.laterOrders(AUGUST, AUGUST.plusDays(200), 1, Dice.of(1, "orders", 1));
        assertThat(days).hasSize(20).startsWith(AUGUST.plusDays(1)).endsWith(AUGUST.plusDays(20));
        assertThat(daily.laterOrders(AUGUST, AUGUST.plusDays(5), 1, Dice.of(1, "orders", 1)))
                .hasSize(4);
    }

    @Test
    void fewBuyOftenAndManyLapseSoon() {
        List<Rhythm> casual = IntStream.rangeClosed(1, MANY)
                .mapToObj(person -> Rhythm.draw(Persona.Engagement.CASUAL, Dice.of(1, "rhythm", person)))
                .toList();
        double mean =
                casual.stream().mapToDouble(Rhythm::ordersPerDay).average().orElseThrow();
        assertThat(1 / mean).isCloseTo(Persona.Engagement.CASUAL.daysBetweenOrders(), Percentage.withPercentage(3));
        assertThat(share(casual, mean * 3)).isBetween(0.02, 0.06);
        assertThat(1 - share(casual, mean / 3)).isBetween(0.15, 0.3);
        double stay = Persona.Engagement.CASUAL.customerForDays();
        assertThat(casual.stream()
                                .filter(each -> each.customerForDays() < stay / 2)
                                .count()
                        / (double) MANY)
                .isBetween(0.3, 0.45);
        assertThat(casual.stream()
                                .filter(each -> each.customerForDays() > stay * 5)
                                .count()
                        / (double) MANY)
                .isBetween(0.1, 0.25);
    }

    private static double share(List<Rhythm> people, double above) {
        return people.stream().filter(each -> each.ordersPerDay() > above).count() / (double) people.size();
    }
}
