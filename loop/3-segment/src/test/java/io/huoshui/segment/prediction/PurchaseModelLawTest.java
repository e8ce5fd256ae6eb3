package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws of every model on random parameters and people; a failure names the seed. */
class PurchaseModelLawTest {
    private static final int SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsANumberInItsRange(PurchaseModelKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PurchaseModel model = model(kind, random, 1);
            PurchaseSummary person = person(random);
            double time = 1 + random.nextDouble() * 400;
            assertThat(model.alive(person))
                    .as("seed %d %s %s", seed, model, person)
                    .isBetween(0.0, 1.0);
            assertThat(model.expected(person, time))
                    .as("seed %d %s %s", seed, model, person)
                    .isGreaterThanOrEqualTo(0)
                    .isLessThan(Double.POSITIVE_INFINITY)
                    .isGreaterThanOrEqualTo(model.expected(person, time / 2));
            assertThat(model.logLikelihood(person.frequency(), person.recency(), person.age()))
                    .as("seed %d %s %s", seed, model, person)
                    .isFinite();
            assertThat(model.chanceToBuyWhileAlive(person.frequency(), person.age(), time))
                    .as("seed %d %s %s", seed, model, person)
                    .isBetween(0.0, 1 + 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThousandPurchasesAreNoTrouble(PurchaseModelKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PurchaseModel model = model(kind, random, 1);
            double age = 100 + random.nextDouble() * 900;
            PurchaseSummary person = new PurchaseSummary(1_000, age * random.nextDouble(), age, 10);
            assertThat(model.alive(person)).as("seed %d %s", seed, model).isBetween(0.0, 1.0);
            assertThat(model.expected(person, 365))
                    .as("seed %d %s", seed, model)
                    .isFinite();
            assertThat(model.logLikelihood(1_000, person.recency(), age))
                    .as("seed %d %s", seed, model)
                    .isFinite();
            assertThat(model.probability(1_000, age))
                    .as("seed %d %s", seed, model)
                    .isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void probabilitiesOfAllCountsAddUpToOneAndTheirMeanIsTheExpectation(PurchaseModelKind kind) {
        for (int seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PurchaseModel model = kind.with(
                    0.3 + random.nextDouble(),
                    5 + random.nextDouble() * 10,
                    0.4 + random.nextDouble() * 2,
                    0.5 + random.nextDouble() * 10);
            double sum = 0;
            double mean = 0;
            for (int n = 0; n < 300; n++) {
                double probability = model.probability(n, 20);
                sum += probability;
                mean += n * probability;
            }
            assertThat(sum).as("seed %d %s", seed, model).isCloseTo(1, within(1e-7));
            assertThat(mean).as("seed %d %s", seed, model).isCloseTo(model.expected(20), within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theUnitOfTimeChangesNothing(PurchaseModelKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            PurchaseModel weeks = model(kind, new SplittableRandom(seed), 1);
            PurchaseModel days = model(kind, new SplittableRandom(seed), 7);
            PurchaseSummary person = person(new SplittableRandom(seed + 1));
            PurchaseSummary inDays =
                    new PurchaseSummary(person.frequency(), person.recency() * 7, person.age() * 7, person.meanValue());
            assertThat(days.alive(inDays)).as("seed %d %s", seed, weeks).isCloseTo(weeks.alive(person), within(1e-9));
            double expected = weeks.expected(person, 39);
            assertThat(days.expected(inDays, 273))
                    .as("seed %d %s", seed, weeks)
                    .isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceAreTheSumOfEach(PurchaseModelKind kind) {
        for (int seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PurchaseModel model = model(kind, random, 1);
            List<PurchaseSummary> people = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                PurchaseSummary person = person(random);
                people.add(person);
                people.add(person);
            }
            double sum = people.stream()
                    .mapToDouble(each -> model.logLikelihood(each.frequency(), each.recency(), each.age()))
                    .sum();
            assertThat(model.logLikelihood(Population.of(people)))
                    .as("seed %d", seed)
                    .isCloseTo(sum, within(1e-9 * Math.abs(sum)));
        }
    }

    /** E[X(t)] of a new buyer is what is expected of someone who just bought for the first time. */
    @ParameterizedTest
    @EnumSource
    void someoneWhoJustCameIsANewBuyer(PurchaseModelKind kind) {
        PurchaseSummary justCame = new PurchaseSummary(0, 0, 0, 0);
        for (int seed = 0; seed < SEEDS; seed++) {
            PurchaseModel model = model(kind, new SplittableRandom(seed), 1);
            double expected = model.expected(30);
            assertThat(model.expected(justCame, 30))
                    .as("seed %d %s", seed, model)
                    .isCloseTo(expected, within(1e-8 * Math.max(1, expected)));
        }
    }

    /** Singular in the formula only: nothing jumps where a or s is 1. */
    @ParameterizedTest
    @EnumSource
    void nothingJumpsWhereAFormulaDividesByNothing(PurchaseModelKind kind) {
        PurchaseSummary person = new PurchaseSummary(3, 20, 30, 10);
        double at = kind.with(0.5, 5, 1, 2.5).expected(person, 39);
        assertThat(kind.with(0.5, 5, 1.0001, 2.5).expected(person, 39)).isCloseTo(at, within(1e-3));
        assertThat(kind.with(0.5, 5, 0.9999, 2.5).expected(person, 39)).isCloseTo(at, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource
    void theNextOrderIsAsLikelyToHaveComeAsNot(PurchaseModelKind kind) {
        PurchaseModel model = kind.with(0.8, 6, 0.7, 4);
        PurchaseSummary regular = new PurchaseSummary(12, 49, 50, 10);
        OptionalDouble next = NextOrder.evenChance(model, regular, 500);
        assertThat(next).isPresent();
        assertThat(model.alive(regular) * model.chanceToBuyWhileAlive(12, 50, next.orElseThrow()))
                .isCloseTo(0.5, within(1e-6));
        assertThat(NextOrder.evenChance(model, new PurchaseSummary(12, 10, 50, 10), 500))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void discountingTakesOffALittleAndNothingWithoutARate(PurchaseModelKind kind) {
        PurchaseModel model = kind.with(0.5, 6, 0.8, 4);
        PurchaseSummary person = new PurchaseSummary(5, 30, 39, 20);
        double expected = model.expected(person, 52);
        double discounted = new ResidualValue(1, 0.15, 52, PeriodUnit.WEEK).discountedOrders(model, person);
        assertThat(discounted).isBetween(expected / 1.15, expected);
        assertThat(new ResidualValue(1, 0, 52, PeriodUnit.WEEK).discountedOrders(model, person))
                .isCloseTo(expected, within(1e-12));
        assertThat(discounted).isCloseTo(weekByWeek(model, person), within(1e-3));
    }

    private static double weekByWeek(PurchaseModel model, PurchaseSummary person) {
        double sum = 0;
        for (int i = 0; i < 520; i++) {
            double orders = model.expected(person, (i + 1) / 10.0) - model.expected(person, i / 10.0);
            sum += orders * Math.pow(1.15, -(i + 0.5) / 10 / (365 / 7.0));
        }
        return sum;
    }

    private static PurchaseModel model(PurchaseModelKind kind, SplittableRandom random, double unit) {
        double[] at = new double[4];
        for (int i = 0; i < 4; i++) {
            at[i] = Math.exp(random.nextDouble(-2.5, 3));
        }
        at[1] *= unit;
        at[3] *= kind == PurchaseModelKind.PARETO_NBD ? unit : 1;
        return kind.with(at);
    }

    private static PurchaseSummary person(SplittableRandom random) {
        double age = random.nextDouble(1, 200);
        int frequency = random.nextInt(4) == 0 ? 0 : random.nextInt(60);
        return new PurchaseSummary(frequency, frequency == 0 ? 0 : age * random.nextDouble(0.01, 1), age, 10);
    }
}
