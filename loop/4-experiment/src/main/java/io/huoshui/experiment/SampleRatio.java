package io.huoshui.experiment;

import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/**
 * Did the variants get the people they should have? Pearson's χ² test of the exposed people against the weights, with one degree of
 * freedom less than variants (Fabijan et al., "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments", KDD 2019). A mismatch
 * says that something chooses between people, so nothing that is measured may be believed until it is found.
 *
 * @param chiSquare the statistic
 * @param degrees of freedom
 * @param p how often chance alone gives this or more; 0 to 1
 */
public record SampleRatio(double chiSquare, int degrees, double p) {
    /** Looked at again and again, so far stricter than the usual 5 %. */
    public static final double ALARM_BELOW = 0.001;

    /** With fewer people expected in any variant the test is not to be trusted (Cochran's rule). */
    public static final double EXPECTED_MIN = 5;

    /** @param weight 1 or more; @param people who were exposed to it */
    public record Arm(int weight, long people) {}

    /** @return empty while there are fewer than two arms, or too few people */
    public static Optional<SampleRatio> of(List<Arm> arms) {
        double people = arms.stream().mapToLong(Arm::people).sum();
        double weights = arms.stream().mapToLong(Arm::weight).sum();
        double lightest = arms.stream().mapToInt(Arm::weight).min().orElse(0);
        if (arms.size() < 2 || people * lightest / weights < EXPECTED_MIN) {
            return Optional.empty();
        }
        double chiSquare = 0;
        for (Arm each : arms) {
            double expected = people * each.weight() / weights;
            chiSquare += (each.people() - expected) * (each.people() - expected) / expected;
        }
        int degrees = arms.size() - 1;
        return Optional.of(new SampleRatio(chiSquare, degrees, Gamma.regularizedGammaQ(degrees / 2.0, chiSquare / 2)));
    }

    public boolean isAlarm() {
        return p < ALARM_BELOW;
    }
}
