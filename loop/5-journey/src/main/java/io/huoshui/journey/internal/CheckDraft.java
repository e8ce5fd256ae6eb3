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
import io.huoshui.segment.rule.KnownNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a drawing, by all that is known now. */
final class CheckDraft {
    private final JourneyJson json;
    private final JourneyTable journeys;
    private final InForce.Definitions definitions;
    private final KnownNames.Source names;
    private final Experiments experiments;
    private final Optional<Coupons> coupons;

    CheckDraft(
            JourneyJson json,
            JourneyTable journeys,
            InForce.Definitions definitions,
            KnownNames.Source names,
            Experiments experiments,
            Optional<Coupons> coupons) {
        this.json = json;
        this.journeys = journeys;
        this.definitions = definitions;
        this.names = names;
        this.experiments = experiments;
        this.coupons = coupons;
    }

    /** @param journey empty when the form itself is wrong */
    record Checked(Optional<Journey> journey, List<JourneyProblem> problems) {
        boolean isSound() {
            return journey.isPresent() && problems.stream().allMatch(JourneyProblem::isWarning);
        }
    }

    /** @param id of the journey; empty for one that has none yet */
    Checked check(String id, @Nullable Object drawn) {
        JourneyRead read = json.readTree(drawn);
        return read.journey()
                .map(each -> new Checked(read.journey(), CheckJourney.of(each, id, inReach())))
                .orElseGet(() -> new Checked(Optional.empty(), read.problems()));
    }

    /** Whether there is a journey of this id. */
    boolean exists(String id) {
        return journeys.find(id).isPresent();
    }

    private NamesInReach inReach() {
        KnownNames known = names.known();
        Map<String, Set<String>> variants = new HashMap<>();
        for (Experiment each : experiments.all()) {
            variants.put(each.id(), each.variants().stream().map(Variant::id).collect(Collectors.toSet()));
        }
        Set<String> all = new HashSet<>();
        Set<String> askable = new HashSet<>();
        for (JourneyTable.Row each : journeys.all()) {
            all.add(each.id());
            if (definitions.of(each.id(), each.version()).entries().stream()
                    .anyMatch(entry -> entry.trigger() instanceof Trigger.Asked)) {
                askable.add(each.id());
            }
        }
        return new NamesInReach(
                known.audiences(),
                known.tags(),
                variants,
                coupons.map(Coupons::pools).orElse(Set.of()),
                all,
                askable);
    }
}
