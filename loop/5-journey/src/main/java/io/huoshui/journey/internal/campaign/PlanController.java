package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Refused;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.campaign.CampaignState;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.internal.campaign.CampaignViews.PreviewView;
import io.huoshui.journey.internal.campaign.CampaignViews.ProblemView;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planning campaigns: looked at before, saved, changed until they begin. */
@RestController
@RequestMapping("/api/campaigns")
class PlanController {
    private static final int NAME_CHARS_MAX = 64;

    private final CampaignTable campaigns;
    private final ReadPlan read;
    private final CheckPlan check;
    private final PreviewCampaign preview;
    private final DecideCampaigns decide;
    private final HiddenAudiences hidden;
    private final CampaignSettings settings;

    PlanController(
            CampaignTable campaigns,
            ReadPlan read,
            CheckPlan check,
            PreviewCampaign preview,
            DecideCampaigns decide,
            HiddenAudiences hidden,
            CampaignSettings settings) {
        this.campaigns = campaigns;
        this.read = read;
        this.check = check;
        this.preview = preview;
        this.decide = decide;
        this.hidden = hidden;
        this.settings = settings;
    }

    /** @param id chosen by the caller: sent again with the same plan, nothing happens twice. Absent: one is made up */
    record NewAsked(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String id,

            @NotBlank @Size(max = NAME_CHARS_MAX) String name,
            @NotNull @Valid PlanForm plan) {}

    /** @param decisions how many there were when it was looked at */
    record ChangeAsked(
            @NotBlank @Size(max = NAME_CHARS_MAX) String name,
            @NotNull @Valid PlanForm plan,
            int decisions) {}

    /** @param id of the campaign, as far as it has one: its holdout depends on it */
    record PreviewAsked(@Nullable String id, @NotNull @Valid PlanForm plan) {}

    record Taken(String id) {}

    @PostMapping("/preview")
    @Needs(Permission.CAMPAIGN_EDIT)
    PreviewView preview(@RequestBody @Valid PreviewAsked asked) {
        ReadPlan.Read plan = read.read(asked.plan());
        List<ProblemView> problems = check.problems(plan.plan(), plan.rules().keySet()).stream()
                .map(ProblemView::of)
                .toList();
        String id = Optional.ofNullable(asked.id()).orElse("new");
        PreviewCampaign.Preview found = preview.of(Campaign.PROGRAMME + id, plan);
        return new PreviewView(
                found.people(),
                found.heldOut(),
                found.told(),
                found.pieces(),
                found.wordless(),
                settings.approvalAbove(),
                found.reach(),
                found.samples(),
                problems);
    }

    @PostMapping
    @Needs(Permission.CAMPAIGN_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken plan(@RequestBody @Valid NewAsked asked) {
        String id = Optional.ofNullable(asked.id())
                .orElseGet(() -> "c-" + UUID.randomUUID().toString().substring(0, 13));
        Optional<CampaignTable.Row> there = campaigns.find(id);
        if (there.isEmpty()) {
            plan(id, asked.name().strip(), 0, asked.plan());
        } else if (!isSame(there.get(), asked)) {
            throw new Refused(CampaignReason.CAMPAIGN_TAKEN);
        }
        return new Taken(id);
    }

    @PutMapping("/{id}")
    @Needs(Permission.CAMPAIGN_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken change(@PathVariable String id, @RequestBody @Valid ChangeAsked asked) {
        Campaign campaign = campaigns
                .find(id)
                .map(CampaignTable.Row::campaign)
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        if (campaign.begunAt() != null || campaign.state() == CampaignState.CANCELLED) {
            throw new Refused(CampaignReason.CAMPAIGN_STATE);
        }
        if (campaign.decisions() != asked.decisions()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        plan(id, asked.name().strip(), campaign.decisions(), asked.plan());
        return new Taken(id);
    }

    private void plan(String id, String name, int decisions, PlanForm form) {
        ReadPlan.Read plan = read.read(form);
        Optional<JourneyProblem> error = check
                .problems(plan.plan(), plan.rules().keySet())
                .stream()
                .filter(each -> !each.isWarning())
                .findFirst();
        if (error.isPresent()) {
            JourneyProblem first = error.get();
            throw new Refused(
                    CampaignReason.CAMPAIGN_PLAN_WRONG,
                    String.join(" ", first.node(), first.path(), first.reason().zh(), first.detail())
                            .strip());
        }
        int people = (int) preview.people(plan);
        plan.rules().values().forEach(hidden::keep);
        decide.plan(id, name, decisions, form, people, settings.approvalAbove());
    }

    private static boolean isSame(CampaignTable.Row there, NewAsked asked) {
        return there.campaign().name().equals(asked.name().strip())
                && PlanForm.read(there.plan()).equals(asked.plan());
    }
}
