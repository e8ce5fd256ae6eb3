package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.Campaign.Approval;
import io.huoshui.journey.campaign.Campaign.Crowd;
import io.huoshui.journey.campaign.Campaign.Standing;
import io.huoshui.journey.campaign.CampaignState;
import io.huoshui.journey.campaign.DecisionOrder;
import io.huoshui.journey.internal.form.JourneyJson;
import java.math.BigDecimal;

/** What was decided about campaigns. That people walk, stand and stop by it is the journey step's part. */
final class CampaignStep implements LoopStep, DecisionOrder {
    private final CampaignTable campaigns;

    CampaignStep(CampaignTable campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String stage() {
        return "journey.campaign";
    }

    @Override
    public void advance(LoopBatch batch) {
        batch.system().ifPresent(this::obey);
    }

    @Override
    public boolean isNext(Event decision) {
        Fields said = decision.properties();
        int before = said.text("campaign")
                .flatMap(campaigns::find)
                .map(each -> each.campaign().decisions())
                .orElse(0);
        return whole(said, "decision") == before + 1;
    }

    private void obey(Event fact) {
        Fields said = fact.properties();
        String id = said.text("campaign").orElse("");
        if (id.isEmpty() || !isNext(fact)) {
            return;
        }
        if (fact.name().equals(SystemEvents.CAMPAIGN_PLANNED)) {
            Campaign planned = Campaign.planned(
                    id,
                    said.text("name").orElse(id),
                    whole(said, "decision"),
                    new Crowd(whole(said, "people"), whole(said, "approvalAbove"), null),
                    said.instant("startsAt").orElse(fact.receivedAt()),
                    standing(fact));
            String plan = JourneyJson.text(said.object("plan").values());
            campaigns.save(new CampaignTable.Row(planned, plan, fact.receivedAt(), by(said)));
        } else {
            campaigns.find(id).ifPresent(row -> campaigns.save(row.with(after(row.campaign(), fact))));
        }
    }

    private static Campaign after(Campaign campaign, Event fact) {
        Fields said = fact.properties();
        int decision = whole(said, "decision");
        return switch (fact.name()) {
            case SystemEvents.CAMPAIGN_APPROVED ->
                campaign.approve(decision, new Approval(whole(said, "upTo"), by(said), fact.receivedAt()));
            case SystemEvents.CAMPAIGN_BEGUN -> campaign.begin(decision, standing(fact));
            case SystemEvents.CAMPAIGN_PAUSED -> campaign.stand(decision, CampaignState.PAUSED, standing(fact));
            case SystemEvents.CAMPAIGN_RESUMED -> campaign.resume(decision, standing(fact));
            case SystemEvents.CAMPAIGN_CANCELLED -> campaign.stand(decision, CampaignState.CANCELLED, standing(fact));
            default -> campaign;
        };
    }

    private static Standing standing(Event fact) {
        Fields said = fact.properties();
        return new Standing(
                CampaignState.PLANNED,
                fact.receivedAt(),
                by(said),
                said.text("reason").orElse(""),
                said.text("because").orElse(""));
    }

    private static int whole(Fields said, String name) {
        return said.decimal(name).map(BigDecimal::intValue).orElse(0);
    }

    private static String by(Fields said) {
        return said.text("by").orElse("system");
    }
}
