package io.huoshui.experiment.internal;

import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.Holdout;
import io.huoshui.web.SignedIn;
import java.util.Map;
import java.util.UUID;

/** Operators' decisions about experiments and holdouts become facts of the log. The loop acts on them shortly after. */
final class DecideExperiments {
    private final Announce announce;

    DecideExperiments(Announce announce) {
        this.announce = announce;
    }

    /** A new one, or the next version of one. Two who start from the same version give the same message id: the second is told. */
    void define(Experiment draft) {
        tell(
                draft.version() == 1 ? "experiment.define" : "experiment.change",
                draft,
                SystemEvents.EXPERIMENT_DEFINED,
                draft.id() + ":" + draft.version(),
                ExperimentFacts.said(draft));
    }

    void start(Experiment draft) {
        tell(
                "experiment.start",
                draft,
                SystemEvents.EXPERIMENT_STARTED,
                again(draft.id()),
                ExperimentFacts.said(draft.id(), draft.version(), SignedIn.nameOrSystem()));
    }

    void stop(Experiment running, String because) {
        Map<String, Object> said = ExperimentFacts.said(running.id(), running.version(), SignedIn.nameOrSystem());
        said.put("because", because);
        tell("experiment.stop", running, SystemEvents.EXPERIMENT_STOPPED, again(running.id()), said);
    }

    void set(Holdout holdout, String because) {
        announce.fact(
                "holdout.set",
                "holdout:" + holdout.id(),
                SystemEvents.HOLDOUT_SET,
                "holdout:" + again(holdout.id()),
                ExperimentFacts.said(holdout, SignedIn.nameOrSystem(), because));
    }

    private void tell(String action, Experiment experiment, String fact, String key, Map<String, Object> said) {
        announce.fact(action, "experiment:" + experiment.id(), fact, "experiment:" + key, said);
    }

    /** What may be said more than once. */
    private static String again(String id) {
        return id + ":" + UUID.randomUUID();
    }
}
