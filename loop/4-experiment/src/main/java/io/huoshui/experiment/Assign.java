package io.huoshui.experiment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which variant does this person get? Pure. */
public final class Assign {
    private Assign() {}

    /**
     * In order: whom the layer now gives to another running experiment is in that one alone; who has a variant that still exists keeps it;
     * a running experiment gives those in its part of the layer the variant of their hash.
     *
     * @param kept what the person has
     * @param layer all experiments of the layer, in their newest versions; this one may be among them
     */
    public static Optional<Assignment> of(
            Experiment experiment,
            @Nullable Assignment kept,
            Collection<Experiment> layer,
            int profileId,
            Instant now) {
        int bucket = experiment.layerBucketOf(profileId);
        if (layer.stream()
                .anyMatch(each -> isOther(each, experiment) && each.part().contains(bucket))) {
            return Optional.empty();
        }
        if (kept != null && experiment.variant(kept.variant()).isPresent()) {
            return Optional.of(kept);
        }
        return experiment.isRunning() && experiment.part().contains(bucket)
                ? Optional.of(new Assignment(
                        experiment.id(),
                        experiment.version(),
                        experiment.pick(profileId).id(),
                        profileId,
                        now))
                : Optional.empty();
    }

    private static boolean isOther(Experiment each, Experiment experiment) {
        return each.isRunning() && !each.id().equals(experiment.id());
    }
}
