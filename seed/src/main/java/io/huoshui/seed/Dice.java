package io.huoshui.seed;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Random numbers that are the same on every machine and JDK: SplitMix64 (Steele, Lea, Flood 2014) and {@link StrictMath}. Every
 * person and scenario rolls its own dice, so adding a scenario leaves the others as they were.
 */
public final class Dice {
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    public static Dice of(long seed, String what, int person) {
        long mixed = seed * 0x9E3779B97F4A7C15L + what.hashCode() * 0xC2B2AE3D27D4EB4FL + person * 0x165667B19E3779F9L;
        Dice dice = new Dice(mixed);
        dice.next();
        return dice;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Uniform in 0 … {@code bound} − 1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Uniform in {@code low} … {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Gamma distributed with scale 1, so of that mean (Marsaglia, Tsang 2000). */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - unit()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Standard normal (Box, Muller 1958). */
    private double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * Math.PI * unit());
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** An index in 0 … {@code size} − 1, drawn in proportion to its weight. */
    public int weighted(int size, IntToDoubleFunction weight) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weight.applyAsDouble(i);
        }
        double left = unit() * sum;
        for (int i = 0; i < size - 1; i++) {
            left -= weight.applyAsDouble(i);
            if (left < 0) {
                return i;
            }
        }
        return size - 1;
    }
}
