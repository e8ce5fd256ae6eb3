package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Refused;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.campaign.CampaignState;
import io.huoshui.journey.campaign.CompileCampaign;
import io.huoshui.journey.internal.CountTable;
import io.huoshui.journey.internal.campaign.CampaignViews.CampaignDetail;
import io.huoshui.journey.internal.campaign.CampaignViews.CampaignView;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns that were planned: how they do, and decisions about them. Said twice, a decision is taken once. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {
    private final CampaignTable campaigns;
    private final WalkSums sums;
    private final CountTable counts;
    private final DecideCampaigns decide;

    CampaignController(CampaignTable campaigns, WalkSums sums, CountTable counts, DecideCampaigns decide) {
        this.campaigns = campaigns;
        this.sums = sums;
        this.counts = counts;
        this.decide = decide;
    }

    record Because(@Nullable @Size(max = 500) String because) {
        String text() {
            return Optional.ofNullable(because).orElse("").strip();
        }
    }

    /** @param upTo so many people may be in the audience when it begins */
    record Approve(
            @Min(1) int upTo, @Nullable @Size(max = 500) String because) {}

    record Taken(String id) {}

    @GetMapping
    @Needs(Permission.CAMPAIGN_READ)
    List<CampaignView> all() {
        List<CampaignTable.Row> rows = campaigns.all();
        Map<String, WalkSums.Sums> found =
                sums.of(rows.stream().map(each -> each.campaign().programme()).toList());
        return rows.stream()
                .map(each ->
                        CampaignView.of(each, found.getOrDefault(each.campaign().programme(), WalkSums.Sums.NONE)))
                .toList();
    }

    @GetMapping("/{id}")
    @Needs(Permission.CAMPAIGN_READ)
    CampaignDetail one(@PathVariable String id) {
        CampaignTable.Row row = find(id);
        String programme = row.campaign().programme();
        PlanForm plan = PlanForm.read(row.plan());
        Map<String, Long> asked = new HashMap<>();
        counts.of(programme).forEach(each -> asked.merge(each.node(), each.entered(), Long::sum));
        return new CampaignDetail(
                CampaignView.of(row, sums.of(List.of(programme)).getOrDefault(programme, WalkSums.Sums.NONE)),
                plan,
                IntStream.range(0, plan.pieces().size())
                        .mapToObj(each -> asked.getOrDefault(CompileCampaign.touch(each), 0L))
                        .toList());
    }

    @PostMapping("/{id}/approve")
    @Needs(Permission.CAMPAIGN_APPROVE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken approve(@PathVariable String id, @RequestBody @Valid Approve asked) {
        if (SignedIn.current().filter(each -> each.operatorId() != 0).isEmpty()) {
            throw new Refused(CampaignReason.CAMPAIGN_NEEDS_PERSON);
        }
        Campaign campaign = find(id).campaign();
        if (campaign.begunAt() != null || campaign.state() == CampaignState.CANCELLED) {
            throw new Refused(CampaignReason.CAMPAIGN_STATE);
        }
        decide.approve(
                campaign, asked.upTo(), Optional.ofNullable(asked.because()).orElse(""));
        return new Taken(id);
    }

    @PostMapping("/{id}/pause")
    @Needs(Permission.CAMPAIGN_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken pause(@PathVariable String id, @RequestBody @Valid Because asked) {
        return turn(
                id,
                CampaignState.PAUSED,
                Set.of(CampaignState.PLANNED, CampaignState.SCHEDULED, CampaignState.RUNNING),
                each -> decide.pause(each, CampaignReason.CAMPAIGN_BY_OPERATOR, asked.text()));
    }

    @PostMapping("/{id}/resume")
    @Needs(Permission.CAMPAIGN_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken resume(@PathVariable String id, @RequestBody @Valid Because asked) {
        CampaignTable.Row row = find(id);
        CampaignState goesOn = row.campaign().begunAt() == null ? CampaignState.SCHEDULED : CampaignState.RUNNING;
        return turn(id, goesOn, Set.of(CampaignState.PAUSED), each -> decide.resume(each, asked.text()));
    }

    @PostMapping("/{id}/cancel")
    @Needs(Permission.CAMPAIGN_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken cancel(@PathVariable String id, @RequestBody @Valid Because asked) {
        return turn(
                id,
                CampaignState.CANCELLED,
                Set.of(CampaignState.PLANNED, CampaignState.SCHEDULED, CampaignState.RUNNING, CampaignState.PAUSED),
                each -> decide.cancel(each, asked.text()));
    }

    /** Nothing is decided about what is so already. */
    private Taken turn(String id, CampaignState to, Set<CampaignState> from, Consumer<Campaign> decision) {
        Campaign campaign = find(id).campaign();
        if (campaign.state() != to) {
            if (!from.contains(campaign.state())) {
                throw new Refused(CampaignReason.CAMPAIGN_STATE);
            }
            decision.accept(campaign);
        }
        return new Taken(id);
    }

    private CampaignTable.Row find(String id) {
        return campaigns.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }
}
