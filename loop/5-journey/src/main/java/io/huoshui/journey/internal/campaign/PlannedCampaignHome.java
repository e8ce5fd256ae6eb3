package io.huoshui.journey.internal.campaign;

import io.huoshui.journey.campaign.CampaignPlan;
import io.huoshui.journey.campaign.PlannedCampaigns;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.internal.form.JourneyJson;
import java.util.Optional;
import java.util.Set;

/** Out of the table of campaigns. */
final class PlannedCampaignHome implements PlannedCampaigns {
    private final CampaignTable campaigns;
    private final ReadPlan read;
    private final CheckPlan check;
    private final JourneyJson json;

    PlannedCampaignHome(CampaignTable campaigns, ReadPlan read, CheckPlan check, JourneyJson json) {
        this.campaigns = campaigns;
        this.read = read;
        this.check = check;
        this.json = json;
    }

    @Override
    public Optional<Planned> find(String campaign) {
        return campaigns.find(campaign).map(this::planned);
    }

    private Planned planned(CampaignTable.Row row) {
        PlanForm form = PlanForm.read(row.plan());
        CampaignPlan plan = read.read(form).plan();
        return new Planned(
                row.campaign().id(),
                row.campaign().name(),
                row.campaign().decisions(),
                row.campaign().crowd().people(),
                form.tree(),
                plan.audience(),
                json.tree(check.journey(plan)),
                Optional.ofNullable(form.startsAt()).orElse(row.campaign().begunAt()),
                check.problems(plan, Set.of()).stream().allMatch(JourneyProblem::isWarning));
    }
}
