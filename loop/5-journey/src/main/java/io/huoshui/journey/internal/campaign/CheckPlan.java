package io.huoshui.journey.internal.campaign;

import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.Experiments;
import io.huoshui.experiment.Variant;
import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.campaign.CampaignPlan;
import io.huoshui.journey.campaign.CompileCampaign;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.internal.CheckDraft;
import io.huoshui.segment.rule.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Is a plan right as things are now? Its journey is checked like any other. */
final class CheckPlan {
    private final CheckDraft check;
    private final KnownNames.Source names;
    private final Experiments experiments;

    CheckPlan(CheckDraft check, KnownNames.Source names, Experiments experiments) {
        this.check = check;
        this.names = names;
        this.experiments = experiments;
    }

    /** The plan as the journey it is carried out by. */
    Journey journey(CampaignPlan plan) {
        return CompileCampaign.of(
                plan,
                Optional.ofNullable(plan.experiment()).flatMap(experiments::find).stream()
                        .flatMap(each -> each.variants().stream())
                        .map(Variant::id)
                        .toList());
    }

    /** @param hidden audiences that will exist by then */
    List<JourneyProblem> problems(CampaignPlan plan, Set<String> hidden) {
        List<JourneyProblem> problems = new ArrayList<>(check.check("", journey(plan), hidden));
        if (!hidden.contains(plan.audience()) && !names.known().audiences().contains(plan.audience())) {
            problems.add(new JourneyProblem("", "audience", JourneyReason.JOURNEY_NAME_UNKNOWN, plan.audience()));
        }
        String experiment = plan.experiment();
        if (experiment != null
                && experiments.find(experiment).filter(Experiment::isRunning).isEmpty()) {
            problems.add(new JourneyProblem("split", "experiment", JourneyReason.JOURNEY_EXPERIMENT_STILL, experiment));
        }
        return problems;
    }
}
