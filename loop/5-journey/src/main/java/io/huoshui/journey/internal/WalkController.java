package io.huoshui.journey.internal;

import io.huoshui.base.Refused;
import io.huoshui.journey.Journey;
import io.huoshui.journey.internal.JourneyViews.PersonHere;
import io.huoshui.journey.internal.JourneyViews.RunDetail;
import io.huoshui.journey.internal.JourneyViews.RunView;
import io.huoshui.journey.internal.JourneyViews.StepView;
import io.huoshui.journey.internal.JourneyViews.VariantView;
import io.huoshui.journey.walk.Run;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who stands where, and how one person came there. */
@RestController
class WalkController {
    private static final int WALKS_MAX = 100;

    private final JourneyTables tables;
    private final InForce.Definitions definitions;
    private final PersonRows people;

    WalkController(JourneyTables tables, InForce.Definitions definitions, PersonRows people) {
        this.tables = tables;
        this.definitions = definitions;
        this.people = people;
    }

    /** In the order they entered. @param after number of the walk the page begins behind */
    @GetMapping("/api/journeys/{id}/people")
    @Needs(Permission.PEOPLE_READ)
    List<PersonHere> people(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String node,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        List<Run> runs = tables.runs().at(id, version, node, after, size);
        Map<Integer, PersonRow> rows =
                people.rows(runs.stream().map(Run::profileId).distinct().toList());
        return runs.stream()
                .map(each -> new PersonHere(RunView.of(each), rows.get(each.profileId())))
                .toList();
    }

    /** The newest walks of a person, newest first. */
    @GetMapping("/api/people/{id}/journeys")
    @Needs(Permission.PEOPLE_READ)
    List<RunView> of(@PathVariable int id) {
        return tables.runs().ofPerson(id, WALKS_MAX).stream().map(RunView::of).toList();
    }

    /** One walk: every node they left, when, which way and why. */
    @GetMapping("/api/journeys/walks/{run}")
    @Needs(Permission.PEOPLE_READ)
    RunDetail walk(@PathVariable long run) {
        Run found = tables.runs().find(run).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        Journey journey = definitions.of(found.key().journey(), found.version());
        return new RunDetail(
                RunView.of(found),
                found.memory().variables(),
                found.memory().assigned().stream()
                        .map(each -> new VariantView(each.experiment(), each.version(), each.variant(), each.at()))
                        .toList(),
                tables.steps().ofRun(run).stream()
                        .map(each -> StepView.of(each, journey))
                        .toList());
    }
}
