package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Refused;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignPlan;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.campaign.CampaignState;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins campaigns whose time has come, or says why not. Looked at regularly; what it tells is numbered like every decision, so a crash or an
 * operator who was faster makes no second beginning.
 */
final class BeginCampaigns {
    private static final Logger LOG = LoggerFactory.getLogger(BeginCampaigns.class);

    /** Longer ago, the moment it was meant for may be gone: a person decides. */
    private static final Duration LATE = Duration.ofHours(1);

    private final CampaignTable campaigns;
    private final ReadPlan read;
    private final CheckPlan check;
    private final DecideCampaigns decide;
    private final Memberships memberships;
    private final Clock clock;

    BeginCampaigns(
            CampaignTable campaigns,
            ReadPlan read,
            CheckPlan check,
            DecideCampaigns decide,
            Memberships memberships,
            Clock clock) {
        this.campaigns = campaigns;
        this.read = read;
        this.check = check;
        this.decide = decide;
        this.memberships = memberships;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        campaigns.in(CampaignState.SCHEDULED).stream()
                .filter(row -> row.campaign().isDue(now))
                .forEach(row -> begin(row, now));
    }

    private void begin(CampaignTable.Row row, Instant now) {
        Campaign campaign = row.campaign();
        try {
            if (campaign.startsAt() != null && campaign.startsAt().plus(LATE).isBefore(now)) {
                decide.pause(campaign, CampaignReason.CAMPAIGN_LATE, "");
                return;
            }
            CampaignPlan plan = read.read(PlanForm.read(row.plan())).plan();
            List<JourneyProblem> errors = check.problems(plan, Set.of()).stream()
                    .filter(each -> !each.isWarning())
                    .toList();
            long people = memberships.sizes().getOrDefault(DefinitionKey.audience(plan.audience()), 0L);
            if (!errors.isEmpty()) {
                decide.pause(
                        campaign, CampaignReason.CAMPAIGN_BROKEN, errors.get(0).detail());
            } else if (!campaign.crowd().mayTell(people)) {
                decide.pause(
                        campaign,
                        CampaignReason.CAMPAIGN_APPROVAL_NEEDED,
                        people + " > " + campaign.crowd().most());
            } else {
                decide.begin(campaign, check.journey(plan), plan.audience());
            }
        } catch (Refused refused) {
            if (refused.reason() != WebReason.WEB_CHANGED_MEANWHILE) {
                decide.pause(
                        campaign,
                        CampaignReason.CAMPAIGN_BROKEN,
                        refused.reason().zh());
            }
            LOG.info("campaign {} did not begin: {}", campaign.id(), refused.reason());
        }
    }
}
