package io.huoshui.experiment.internal;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.ExperimentState;
import io.huoshui.experiment.LayerPart;
import io.huoshui.profile.ProfileChanges;
import java.util.List;
import java.util.Optional;

/**
 * Stage 4 of the loop: what operators decided of experiments and holdouts, and who saw what. A decision that can no longer be carried out
 * when its turn comes, because another was faster, changes nothing.
 */
final class ExperimentStep implements LoopStep {
    private final ExperimentTable experiments;
    private final HoldoutTable holdouts;
    private final AssignmentHome assignments;
    private final FollowExposures exposures;

    ExperimentStep(
            ExperimentTable experiments, HoldoutTable holdouts, AssignmentHome assignments, FollowExposures exposures) {
        this.experiments = experiments;
        this.holdouts = holdouts;
        this.assignments = assignments;
        this.exposures = exposures;
    }

    @Override
    public String stage() {
        return "experiment";
    }

    @Override
    public void advance(LoopBatch batch) {
        assignments.forget();
        batch.system().ifPresent(this::obey);
        exposures.follow(
                batch.note(ProfileChanges.class).map(ProfileChanges::changes).orElse(List.of()));
    }

    private void obey(Event fact) {
        switch (fact.name()) {
            case SystemEvents.HOLDOUT_SET -> holdouts.set(ExperimentFacts.holdout(fact), fact.position());
            case SystemEvents.EXPERIMENT_DEFINED -> define(ExperimentFacts.draft(fact));
            case SystemEvents.EXPERIMENT_STARTED ->
                meant(fact, ExperimentState.DRAFT).ifPresent(draft -> start(draft, fact));
            case SystemEvents.EXPERIMENT_STOPPED ->
                meant(fact, ExperimentState.RUNNING)
                        .ifPresent(running ->
                                experiments.save(running.stopped(fact.receivedAt(), ExperimentFacts.because(fact))));
            default -> {}
        }
    }

    private void define(Experiment draft) {
        Optional<Experiment> newest = experiments.find(draft.id());
        if (newest.filter(each -> each.isRunning() || each.version() >= draft.version())
                .isEmpty()) {
            experiments.save(draft);
        }
    }

    private void start(Experiment draft, Event fact) {
        LayerPart part = free(experiments, draft);
        if (part.size() == draft.share()) {
            experiments.save(draft.started(part, fact.receivedAt()));
        }
    }

    /** What the layer would give to this draft now. */
    static LayerPart free(ExperimentTable experiments, Experiment draft) {
        List<LayerPart> taken = experiments.ofLayer(draft.layer()).stream()
                .filter(Experiment::isRunning)
                .map(Experiment::part)
                .toList();
        return LayerPart.free(taken, draft.share());
    }

    /** The experiment a fact is about, if it still stands as it stood when the fact was told. */
    private Optional<Experiment> meant(Event fact, ExperimentState state) {
        return experiments
                .find(ExperimentFacts.experiment(fact))
                .filter(each -> each.version() == ExperimentFacts.version(fact) && each.state() == state);
    }
}
