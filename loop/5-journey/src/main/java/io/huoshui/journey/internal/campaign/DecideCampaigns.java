package io.huoshui.journey.internal.campaign;

import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.Journey;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.web.SignedIn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decisions about campaigns become facts of the log. Each carries its number: two that start from the same state have the same message id, and
 * the second is told. So the log of a campaign is one line of decisions, each possible after the one before.
 */
final class DecideCampaigns {
    private final Announce announce;
    private final JourneyJson json;

    DecideCampaigns(Announce announce, JourneyJson json) {
        this.announce = announce;
        this.json = json;
    }

    /** @param decisions how many there were, 0 for a new one */
    void plan(String id, String name, int decisions, PlanForm plan, int people, int approvalAbove) {
        Map<String, Object> said = said(id, decisions, "");
        said.put("name", name);
        said.put("people", people);
        said.put("approvalAbove", approvalAbove);
        Instant startsAt = plan.startsAt();
        if (startsAt != null) {
            said.put("startsAt", startsAt.toString());
        }
        said.put("plan", plan.tree());
        tell("campaign.plan", id, decisions, SystemEvents.CAMPAIGN_PLANNED, said);
    }

    void approve(Campaign campaign, int upTo, String because) {
        Map<String, Object> said = said(campaign, because);
        said.put("upTo", upTo);
        tell("campaign.approve", campaign, SystemEvents.CAMPAIGN_APPROVED, said);
    }

    /** @param audience everyone in it when the log comes to this */
    void begin(Campaign campaign, Journey journey, String audience) {
        Map<String, Object> said = said(campaign, "");
        said.put("version", 1);
        said.put("name", campaign.name());
        said.put("audience", audience);
        Map<String, Object> detail = Map.copyOf(said);
        said.put("definition", json.tree(journey));
        announce.fact(
                "campaign.begin",
                campaign.programme(),
                detail,
                SystemEvents.CAMPAIGN_BEGUN,
                messageId(campaign.id(), campaign.decisions()),
                said);
    }

    void pause(Campaign campaign, CampaignReason reason, String because) {
        Map<String, Object> said = said(campaign, because);
        said.put("reason", reason.name());
        tell("campaign.pause", campaign, SystemEvents.CAMPAIGN_PAUSED, said);
    }

    void resume(Campaign campaign, String because) {
        tell("campaign.resume", campaign, SystemEvents.CAMPAIGN_RESUMED, said(campaign, because));
    }

    void cancel(Campaign campaign, String because) {
        tell("campaign.cancel", campaign, SystemEvents.CAMPAIGN_CANCELLED, said(campaign, because));
    }

    private void tell(String action, Campaign campaign, String fact, Map<String, Object> said) {
        tell(action, campaign.id(), campaign.decisions(), fact, said);
    }

    private void tell(String action, String id, int decisions, String fact, Map<String, Object> said) {
        announce.fact(action, Campaign.PROGRAMME + id, fact, messageId(id, decisions), said);
    }

    private static String messageId(String id, int decisions) {
        return Campaign.PROGRAMME + id + ":" + (decisions + 1);
    }

    private static Map<String, Object> said(Campaign campaign, String because) {
        return said(campaign.id(), campaign.decisions(), because);
    }

    private static Map<String, Object> said(String id, int decisions, String because) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("campaign", id);
        said.put("decision", decisions + 1);
        if (!because.isBlank()) {
            said.put("because", because);
        }
        said.put("by", SignedIn.nameOrSystem());
        return said;
    }
}
