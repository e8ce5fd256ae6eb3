package io.huoshui.run.rehearsal;

import io.huoshui.base.Refused;
import io.huoshui.journey.DrawnJourneys;
import io.huoshui.journey.DrawnJourneys.Drawing;
import io.huoshui.journey.campaign.PlannedCampaigns;
import io.huoshui.journey.campaign.PlannedCampaigns.Planned;
import io.huoshui.web.WebReason;
import java.util.Optional;

/** What can be rehearsed, as it stands now. */
final class Subjects {
    private final DrawnJourneys journeys;
    private final PlannedCampaigns campaigns;

    Subjects(DrawnJourneys journeys, PlannedCampaigns campaigns) {
        this.journeys = journeys;
        this.campaigns = campaigns;
    }

    /**
     * @param draft what is drawn now, if anything is; or else the version in force
     * @throws Refused when there is none, or something keeps it from being published
     */
    Subject journey(String id, boolean draft) {
        Drawing drawing = (draft ? journeys.draft(id) : Optional.<Drawing>empty())
                .or(() -> journeys.published(id))
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        if (!drawing.sound()) {
            throw new Refused(RehearsalReason.REHEARSAL_UNSOUND);
        }
        return new Subject.OfJourney(drawing);
    }

    /** @throws Refused when there is none, or something keeps it from beginning */
    Subject campaign(String id) {
        Planned planned = campaigns.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        if (!planned.sound()) {
            throw new Refused(RehearsalReason.REHEARSAL_UNSOUND);
        }
        return new Subject.OfCampaign(planned);
    }
}
