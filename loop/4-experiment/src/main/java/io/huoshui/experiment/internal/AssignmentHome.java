package io.huoshui.experiment.internal;

import io.huoshui.experiment.Assign;
import io.huoshui.experiment.Assignment;
import io.huoshui.experiment.Assignments;
import io.huoshui.experiment.Experiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps who got which variant. Used by the worker's thread alone: what it read holds for one batch. */
final class AssignmentHome implements Assignments {
    private final ExperimentTable experiments;
    private final AssignmentTable assignments;
    private final Map<String, Optional<Experiment>> known = new HashMap<>();
    private final Map<String, List<Experiment>> layers = new HashMap<>();
    private final Set<Integer> expected = new HashSet<>();
    /** Of those expected, by experiment and person. */
    private final Map<String, Map<Integer, Assignment>> kept = new HashMap<>();

    private final List<Assignment> fresh = new ArrayList<>();

    AssignmentHome(ExperimentTable experiments, AssignmentTable assignments) {
        this.experiments = experiments;
        this.assignments = assignments;
    }

    /** A batch begins: what the last one left unwritten was rolled back with it. */
    void forget() {
        known.clear();
        layers.clear();
        expected.clear();
        kept.clear();
        fresh.clear();
    }

    @Override
    public void expect(Collection<Integer> people) {
        write();
        expected.clear();
        kept.clear();
        expected.addAll(people);
    }

    @Override
    public void write() {
        assignments.save(fresh);
        fresh.clear();
    }

    @Override
    public Optional<Assignment> assign(String id, int profileId, Instant now) {
        return known.computeIfAbsent(id, experiments::find).flatMap(experiment -> assign(experiment, profileId, now));
    }

    private Optional<Assignment> assign(Experiment experiment, int profileId, Instant now) {
        Assignment before = kept(experiment.id(), profileId);
        List<Experiment> layer = layers.computeIfAbsent(experiment.layer(), experiments::ofLayer);
        Optional<Assignment> decided = Assign.of(experiment, before, layer, profileId, now);
        decided.filter(each -> !each.equals(before)).ifPresent(this::keep);
        return decided;
    }

    private @Nullable Assignment kept(String experiment, int profileId) {
        return expected.contains(profileId)
                ? kept.computeIfAbsent(experiment, id -> new HashMap<>(assignments.find(id, expected)))
                        .get(profileId)
                : assignments.find(experiment, List.of(profileId)).get(profileId);
    }

    private void keep(Assignment decided) {
        if (expected.contains(decided.profileId())) {
            kept.computeIfAbsent(decided.experiment(), any -> new HashMap<>()).put(decided.profileId(), decided);
            fresh.add(decided);
        } else {
            assignments.save(List.of(decided));
        }
    }
}
