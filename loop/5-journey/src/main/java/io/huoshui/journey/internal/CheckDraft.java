package io.huoshui.journey.internal;

import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.Experiments;
import io.huoshui.experiment.Variant;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.Journey;
import io.huoshui.journey.check.CheckJourney;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.check.NamesInReach;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.internal.form.JourneyRead;
import io.huoshui.journey.node.Trigger;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.segment.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a drawing, by all that is known now. */
public final class CheckDraft {
    private final JourneyJson json;
    private final JourneyTable journeys;
    private final InForce.Definitions definitions;
    private final KnownNames.Source names;
    private final Experiments experiments;
    private final Optional<Coupons> coupons;
    private final HiddenAudiences hidden;

    CheckDraft(
            JourneyJson json,
            JourneyTable journeys,
            InForce.Definitions definitions,
            KnownNames.Source names,
            Experiments experiments,
            Optional<Coupons> coupons,
            HiddenAudiences hidden) {
        this.json = json;
        this.journeys = journeys;
        this.definitions = definitions;
        this.names = names;
        this.experiments = experiments;
        this.coupons = coupons;
        this.hidden = hidden;
    }

    /**
     * @param journey empty when the form itself is wrong
     * @param rules drawn into it, by the ids of the hidden audiences they are to be
     */
    record Checked(Optional<Journey> journey, List<JourneyProblem> problems, Map<String, Rule> rules) {
        boolean isSound() {
            return journey.isPresent() && problems.stream().allMatch(JourneyProblem::isWarning);
        }
    }

    /** @param id of the journey; empty for one that has none yet */
    Checked check(String id, @Nullable Object drawn) {
        LiftRules.Lifted lifted = LiftRules.of(drawn, hidden);
        JourneyRead read = json.readTree(lifted.tree());
        List<JourneyProblem> problems = new ArrayList<>(lifted.problems());
        problems.addAll(read.problems());
        if (!problems.isEmpty() || read.journey().isEmpty()) {
            return new Checked(Optional.empty(), problems, Map.of());
        }
        List<JourneyProblem> found =
                check(id, read.journey().get(), lifted.rules().keySet());
        return new Checked(read.journey(), found, lifted.rules());
    }

    /** @param more audiences that will exist by then */
    public List<JourneyProblem> check(String id, Journey journey, Set<String> more) {
        return CheckJourney.of(journey, id, inReach(more));
    }

    /** Whether there is a journey of this id. */
    boolean exists(String id) {
        return journeys.find(id).isPresent();
    }

    private NamesInReach inReach(Set<String> more) {
        KnownNames known = names.known();
        Set<String> audiences = new HashSet<>(known.audiences());
        audiences.addAll(more);
        Map<String, Set<String>> variants = new HashMap<>();
        for (Experiment each : experiments.all()) {
            variants.put(each.id(), each.variants().stream().map(Variant::id).collect(Collectors.toSet()));
        }
        Map<String, NamesInReach.Other> all = new HashMap<>();
        Set<String> askable = new HashSet<>();
        for (JourneyTable.Row each : journeys.drawn()) {
            Journey journey = definitions.of(each.id(), each.version());
            boolean over = each.state() == JourneyTable.State.STOPPED;
            all.put(each.id(), new NamesInReach.Other(each.name(), over ? Set.of() : journey.starts()));
            if (journey.entries().stream().anyMatch(entry -> entry.trigger() instanceof Trigger.Asked)) {
                askable.add(each.id());
            }
        }
        return new NamesInReach(
                audiences, known.tags(), variants, coupons.map(Coupons::pools).orElse(Set.of()), all, askable);
    }
}
