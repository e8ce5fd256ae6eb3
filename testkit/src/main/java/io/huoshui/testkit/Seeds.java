package io.huoshui.testkit;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Runs a law on random input, once per seed. A failure names its seed; pin it as a plain test, or repeat it with
 * {@code -Dseed=…}. {@code -Dseeds=…} runs more of them.
 */
public final class Seeds {
    private Seeds() {}

    /** A law: draws its input from {@code random} and fails by throwing. */
    @FunctionalInterface
    public interface Law {
        void check(RandomGenerator random) throws Exception;
    }

    /** Seeds 1 to {@code count}: the same in each run, so a red build is red for everyone. */
    public static void check(int count, Law law) {
        Long only = Long.getLong("seed");
        if (only != null) {
            checkOne(only, law);
            return;
        }
        int wanted = Integer.getInteger("seeds", count);
        for (long seed = 1; seed <= wanted; seed++) {
            checkOne(seed, law);
        }
    }

    public static void checkOne(long seed, Law law) {
        try {
            law.check(random(seed));
        } catch (AssertionError | Exception broken) {
            throw new AssertionError(
                    "fails with seed " + seed + " (repeat with -Dseed=" + seed + "): " + broken.getMessage(), broken);
        }
    }

    /** A generator that gives the same numbers on every JDK. */
    public static RandomGenerator random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    public static <T> T oneOf(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
