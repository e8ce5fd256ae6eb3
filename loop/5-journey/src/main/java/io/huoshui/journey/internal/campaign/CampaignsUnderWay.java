package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Refused;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.campaign.CampaignState;
import io.huoshui.journey.campaign.Campaigns;
import io.huoshui.web.WebReason;
import java.util.List;

/** Campaigns that run, each with its rule of stopping. */
final class CampaignsUnderWay implements Campaigns {
    private final CampaignTable campaigns;
    private final DecideCampaigns decide;

    CampaignsUnderWay(CampaignTable campaigns, DecideCampaigns decide) {
        this.campaigns = campaigns;
        this.decide = decide;
    }

    @Override
    public List<UnderWay> underWay() {
        return campaigns.in(CampaignState.RUNNING).stream()
                .map(row -> new UnderWay(
                        row.campaign().id(),
                        row.campaign().programme(),
                        ReadPlan.stop(PlanForm.read(row.plan()).stop()),
                        row.campaign().standing().at()))
                .toList();
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
