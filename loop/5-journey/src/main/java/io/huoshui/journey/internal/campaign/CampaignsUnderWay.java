package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Refused;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.campaign.CampaignState;
import io.huoshui.journey.campaign.Campaigns;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Campaigns that run, each with its rule of stopping. */
final class CampaignsUnderWay implements Campaigns {
    /** What is being sent when its time is over may end a little later. */
    private static final Duration LAST = Duration.ofDays(1);

    private final CampaignTable campaigns;
    private final DecideCampaigns decide;
    private final Clock clock;

    CampaignsUnderWay(CampaignTable campaigns, DecideCampaigns decide, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.decide = decide;
    }

    /** Those that may still send. */
    @Override
    public List<UnderWay> underWay() {
        Instant now = clock.instant();
        return campaigns.in(CampaignState.RUNNING).stream()
                .flatMap(row -> underWay(row, now).stream())
                .toList();
    }

    private Optional<UnderWay> underWay(CampaignTable.Row row, Instant now) {
        Campaign campaign = row.campaign();
        PlanForm plan = PlanForm.read(row.plan());
        Instant since = campaign.standing().at();
        return since.plus(ReadPlan.spread(plan))
                        .plus(ReadPlan.expires(plan))
                        .plus(LAST)
                        .isBefore(now)
                ? Optional.empty()
                : Optional.of(new UnderWay(campaign.id(), campaign.programme(), ReadPlan.stop(plan), since));
    }

    @Override
    public void stop(String id, long settled, long failed) {
        campaigns
                .find(id)
                .map(CampaignTable.Row::campaign)
                .filter(each -> each.state() == CampaignState.RUNNING)
                .ifPresent(each -> stop(each, settled, failed));
    }

    private void stop(Campaign campaign, long settled, long failed) {
        try {
            decide.pause(campaign, CampaignReason.CAMPAIGN_ERRORS, failed + " / " + settled);
        } catch (Refused faster) {
            if (faster.reason() != WebReason.WEB_CHANGED_MEANWHILE) {
                throw faster;
            }
            // somebody decided something meanwhile: the next look sees what
        }
    }
}
