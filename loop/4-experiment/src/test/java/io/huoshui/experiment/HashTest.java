package io.huoshui.experiment;

import static io.huoshui.experiment.AnExperiment.anExperiment;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.rule.Bucket;
import io.huoshui.testkit.Seeds;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** The hash others can compute too, and what an experiment needs of it: everybody equally likely anywhere, each salt for itself. */
class HashTest {
    private static final int PEOPLE = 100_000;

    /** With a good hash each test below falls under this once in ten thousand; with these seeds none does. */
    private static final double P_MIN = 1e-4;

    @Test
    void bucketsAreTheOnesOthersCompute() throws IOException {
        List<List<String>> rows = Golden.rows("bucket.csv");
        assertThat(rows).hasSizeGreaterThan(30);
        rows.forEach(row -> assertThat(Bucket.of(row.get(0), Integer.parseInt(row.get(1))))
                .as("%s", row)
                .isEqualTo(Integer.parseInt(row.get(2))));
    }

    @Test
    void variantsAreTheOnesOthersCompute() throws IOException {
        List<List<String>> rows = Golden.rows("variant.csv");
        assertThat(rows).hasSizeGreaterThan(40);
        rows.forEach(row -> assertThat(anExperiment(row.get(0))
                        .weighing(Golden.numbers(row.get(1)))
                        .running()
                        .pick(Integer.parseInt(row.get(2)))
                        .id())
                .as("%s", row)
                .isEqualTo(row.get(3)));
    }

    @Test
    void everyBucketIsEquallyLikely() {
        Seeds.check(20, random -> {
            String salt = salt(random);
            assertThat(pEven(1_000, person -> Bucket.of(salt, person) / 10)).isGreaterThan(P_MIN);
        });
    }

    @Test
    void whatOneSaltSaysTellsNothingOfAnother() {
        Seeds.check(20, random -> {
            Experiment one = anExperiment(salt(random)).running();
            Experiment other = anExperiment(salt(random)).running();
            Holdout holdout = new Holdout("journey:" + salt(random), 1_000);
            int[] variants = buckets(one::variantBucketOf);
            assertThat(pIndependent(variants, buckets(other::variantBucketOf))).isGreaterThan(P_MIN);
            assertThat(pIndependent(variants, buckets(one::layerBucketOf))).isGreaterThan(P_MIN);
            assertThat(pIndependent(variants, buckets(holdout::bucketOf))).isGreaterThan(P_MIN);
        });
    }

    @Test
    void neighbouringNumbersAreStrangers() {
        Seeds.check(20, random -> {
            String salt = salt(random);
            int[] own = buckets(person -> Bucket.of(salt, person));
            int[] next = Arrays.copyOfRange(own, 1, PEOPLE + 1);
            next[PEOPLE - 1] = Bucket.of(salt, PEOPLE + 1);
            assertThat(pIndependent(own, next)).isGreaterThan(P_MIN);
        });
    }

    @Test
    void variantsGetTheirWeights() {
        Seeds.check(20, random -> {
            Experiment experiment = anExperiment(salt(random))
                    .weighing(List.of(random.nextInt(1, 20), random.nextInt(1, 20), random.nextInt(1, 20)))
                    .running();
            Map<Variant, Long> people = IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(experiment::pick)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            List<SampleRatio.Arm> arms = experiment.variants().stream()
                    .map(variant -> new SampleRatio.Arm(variant.weight(), people.getOrDefault(variant, 0L)))
                    .toList();
            assertThat(SampleRatio.of(arms).orElseThrow().p()).isGreaterThan(P_MIN);
        });
    }

    @Test
    void aLargerHoldoutHoldsEveryoneTheSmallerHeld() {
        for (int person = 1; person <= 10_000; person++) {
            if (new Holdout("journey:wake-up", 500).holds(person)) {
                assertThat(new Holdout("journey:wake-up", 1_000).holds(person)).isTrue();
            }
            assertThat(new Holdout("journey:wake-up", 0).holds(person)).isFalse();
            assertThat(new Holdout("journey:wake-up", Bucket.COUNT).holds(person))
                    .isTrue();
        }
    }

    /** Of person 1 and on. */
    private static int[] buckets(IntUnaryOperator bucketOf) {
        return IntStream.rangeClosed(1, PEOPLE).map(bucketOf).toArray();
    }

    /** How often chance alone would fill the cells less evenly. */
    private static double pEven(int cells, IntUnaryOperator cellOf) {
        long[] found = new long[cells];
        for (int person = 1; person <= PEOPLE; person++) {
            found[cellOf.applyAsInt(person)]++;
        }
        return p(found, cells - 1);
    }

    /** The same for ten by ten cells of two hashes: as both are even, unevenness would be dependence. */
    private static double pIndependent(int[] one, int[] other) {
        long[] found = new long[100];
        for (int i = 0; i < PEOPLE; i++) {
            found[one[i] / 1_000 * 10 + other[i] / 1_000]++;
        }
        return p(found, 99);
    }

    private static double p(long[] found, int degrees) {
        double expected = (double) PEOPLE / found.length;
        double chiSquare = 0;
        for (long each : found) {
            chiSquare += (each - expected) * (each - expected) / expected;
        }
        return Gamma.regularizedGammaQ(degrees / 2.0, chiSquare / 2);
    }

    private static String salt(RandomGenerator random) {
        return "x-" + Long.toHexString(random.nextLong());
    }
}
