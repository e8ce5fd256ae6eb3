package io.huoshui.experiment.internal;

import io.huoshui.experiment.Assign;
import io.huoshui.experiment.Assignment;
import io.huoshui.experiment.Assignments;
import io.huoshui.experiment.Experiment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps who got which variant. Used by the worker's thread alone: what it read of the experiments holds for one batch. */
final class AssignmentHome implements Assignments {
    private final ExperimentTable experiments;
    private final AssignmentTable assignments;
    private final Map<String, Optional<Experiment>> known = new HashMap<>();
    private final Map<String, List<Experiment>> layers = new HashMap<>();

    AssignmentHome(ExperimentTable experiments, AssignmentTable assignments) {
        this.experiments = experiments;
        this.assignments = assignments;
    }

    /** A batch begins, or what experiments are was changed in it. */
    void forget() {
        known.clear();
        layers.clear();
    }

    @Override
    public Optional<Assignment> assign(String id, int profileId, Instant now) {
        return known.computeIfAbsent(id, experiments::find).flatMap(experiment -> assign(experiment, profileId, now));
    }

    private Optional<Assignment> assign(Experiment experiment, int profileId, Instant now) {
        Assignment kept = assignments.find(experiment.id(), profileId).orElse(null);
        List<Experiment> layer = layers.computeIfAbsent(experiment.layer(), experiments::ofLayer);
        Optional<Assignment> decided = Assign.of(experiment, kept, layer, profileId, now);
        decided.filter(each -> isNew(each, kept)).ifPresent(assignments::save);
        return decided;
    }

    private static boolean isNew(Assignment decided, @Nullable Assignment kept) {
        return !decided.equals(kept);
    }
}
