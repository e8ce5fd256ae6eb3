package io.huoshui.journey.internal;

import io.huoshui.base.Refused;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.node.Trigger;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about journeys that run: each becomes a fact, which the loop acts on shortly after. */
@RestController
@RequestMapping("/api/journeys/{id}")
class RunningController {
    private static final int PEOPLE_MAX = 1_000;

    private final JourneyTables tables;
    private final DraftTable drafts;
    private final CheckDraft check;
    private final DecideJourneys decide;
    private final InForce.Definitions definitions;
    private final KnownNames.Source names;
    private final HiddenAudiences hidden;

    RunningController(
            JourneyTables tables,
            DraftTable drafts,
            CheckDraft check,
            DecideJourneys decide,
            InForce.Definitions definitions,
            KnownNames.Source names,
            HiddenAudiences hidden) {
        this.tables = tables;
        this.drafts = drafts;
        this.check = check;
        this.decide = decide;
        this.definitions = definitions;
        this.names = names;
        this.hidden = hidden;
    }

    /** @param revision of the draft that was looked at */
    record PublishAsked(int revision) {}

    record Published(String id, int version) {}

    /** @param nodes other nodes to stand on, by the earlier version's */
    record MigrateAsked(int from, int to, @Nullable Map<String, String> nodes) {}

    /** @param audience everyone in it now, besides the people picked */
    record EnterAsked(
            @Nullable @Size(max = PEOPLE_MAX) List<Integer> people,
            @Nullable String audience) {}

    @PostMapping("/publish")
    @Needs(Permission.JOURNEY_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Published publish(@PathVariable String id, @RequestBody @Valid PublishAsked asked) {
        DraftTable.Draft draft = drafts.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        if (draft.revision() != asked.revision()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        CheckDraft.Checked checked = check.check(id, JourneyJson.values(draft.definition()));
        if (!checked.isSound()) {
            throw new Refused(JourneyReason.JOURNEY_HAS_PROBLEMS);
        }
        checked.rules().values().forEach(hidden::keep);
        int version = tables.journeys().find(id).map(JourneyTable.Row::version).orElse(0) + 1;
        decide.publish(id, version, draft.name(), checked.journey().orElseThrow());
        return new Published(id, version);
    }

    @PostMapping("/pause")
    @Needs(Permission.JOURNEY_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void pause(@PathVariable String id) {
        decide.pause(in(id, JourneyTable.State.RUNNING));
    }

    @PostMapping("/resume")
    @Needs(Permission.JOURNEY_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable String id) {
        decide.resume(in(id, JourneyTable.State.PAUSED));
    }

    @PostMapping("/stop")
    @Needs(Permission.JOURNEY_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void stop(@PathVariable String id) {
        JourneyTable.Row row = find(id);
        if (row.state() == JourneyTable.State.STOPPED) {
            throw new Refused(JourneyReason.JOURNEY_STATE);
        }
        decide.stop(row);
    }

    @PostMapping("/migrate")
    @Needs(Permission.JOURNEY_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void migrate(@PathVariable String id, @RequestBody @Valid MigrateAsked asked) {
        in(id, JourneyTable.State.RUNNING);
        if (asked.from() == asked.to()
                || tables.journeys().version(id, asked.from()).isEmpty()
                || tables.journeys().version(id, asked.to()).isEmpty()) {
            throw new Refused(JourneyReason.JOURNEY_VERSION_UNKNOWN);
        }
        decide.migrate(
                id, asked.from(), asked.to(), Optional.ofNullable(asked.nodes()).orElse(Map.of()));
    }

    @PostMapping("/enter")
    @Needs(Permission.JOURNEY_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void enter(@PathVariable String id, @RequestBody @Valid EnterAsked asked) {
        JourneyTable.Row row = in(id, JourneyTable.State.RUNNING);
        if (definitions.of(id, row.version()).entries().stream()
                .noneMatch(each -> each.trigger() instanceof Trigger.Asked)) {
            throw new Refused(JourneyReason.JOURNEY_NOT_ASKED_IN);
        }
        String audience = asked.audience();
        if (audience != null && !names.known().audiences().contains(audience)) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        decide.ask(id, Optional.ofNullable(asked.people()).orElse(List.of()), audience);
    }

    private JourneyTable.Row in(String id, JourneyTable.State state) {
        JourneyTable.Row row = find(id);
        if (row.state() != state) {
            throw new Refused(JourneyReason.JOURNEY_STATE);
        }
        return row;
    }

    private JourneyTable.Row find(String id) {
        return tables.journeys()
                .find(id)
                .filter(each -> !each.id().startsWith(Campaign.PROGRAMME))
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }
}
