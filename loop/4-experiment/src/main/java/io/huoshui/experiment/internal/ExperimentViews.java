package io.huoshui.experiment.internal;

import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.Exposures;
import io.huoshui.experiment.SampleRatio;
import io.huoshui.experiment.Variant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Experiments and exposures as the doors show them. */
final class ExperimentViews {
    private ExperimentViews() {}

    record VariantView(String id, String name, int weight) {}

    /** @param share of the layer, 0 to 1 */
    record ExperimentView(
            String id,
            int version,
            String name,
            String layer,
            BigDecimal share,
            List<VariantView> variants,
            String state,
            Instant definedAt,
            String definedBy,
            @Nullable Instant startedAt,
            @Nullable Instant stoppedAt,
            String because) {
        static ExperimentView of(Experiment each) {
            return new ExperimentView(
                    each.id(),
                    each.version(),
                    each.name(),
                    each.layer(),
                    Share.fraction(each.share()),
                    each.variants().stream()
                            .map(variant -> new VariantView(variant.id(), variant.name(), variant.weight()))
                            .toList(),
                    each.state().word(),
                    each.definedAt(),
                    each.definedBy(),
                    each.startedAt(),
                    each.stoppedAt(),
                    each.because());
        }
    }

    /**
     * @param people who saw it first and no other
     * @param expected how many that should be by its weight
     */
    record ArmView(String id, String name, int weight, long people, double expected) {}

    record SampleRatioView(double chiSquare, int degrees, double p, boolean alarm) {
        static SampleRatioView of(SampleRatio ratio) {
            return new SampleRatioView(ratio.chiSquare(), ratio.degrees(), ratio.p(), ratio.isAlarm());
        }
    }

    /**
     * @param mixed people who saw several variants, left out of the rest
     * @param sampleRatio null while there are too few people to tell
     */
    record ExposuresView(
            String experiment,
            int version,
            List<ArmView> variants,
            long people,
            long mixed,
            @Nullable SampleRatioView sampleRatio) {
        static ExposuresView of(Experiment experiment, Exposures exposures) {
            Map<String, Long> found = exposures.people(experiment.id(), experiment.version());
            List<SampleRatio.Arm> arms = new ArrayList<>();
            for (Variant each : experiment.variants()) {
                arms.add(new SampleRatio.Arm(each.weight(), found.getOrDefault(each.id(), 0L)));
            }
            long people = arms.stream().mapToLong(SampleRatio.Arm::people).sum();
            double weights = arms.stream().mapToLong(SampleRatio.Arm::weight).sum();
            List<ArmView> views = new ArrayList<>();
            for (int i = 0; i < arms.size(); i++) {
                Variant variant = experiment.variants().get(i);
                double expected = people * variant.weight() / weights;
                views.add(new ArmView(
                        variant.id(),
                        variant.name(),
                        variant.weight(),
                        arms.get(i).people(),
                        expected));
            }
            return new ExposuresView(
                    experiment.id(),
                    experiment.version(),
                    views,
                    people,
                    exposures.mixed(experiment.id(), experiment.version()),
                    SampleRatio.of(arms).map(SampleRatioView::of).orElse(null));
        }
    }
}
