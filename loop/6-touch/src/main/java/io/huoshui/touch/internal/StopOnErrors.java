package io.huoshui.touch.internal;

import io.huoshui.journey.campaign.Campaigns;
import io.huoshui.touch.internal.ProgrammeTouches.Fates;

/** Campaigns too many of whose touches fail stand still, by their own rule. Looked at regularly. */
final class StopOnErrors {
    private final Campaigns campaigns;
    private final ProgrammeTouches touches;

    StopOnErrors(Campaigns campaigns, ProgrammeTouches touches) {
        this.campaigns = campaigns;
        this.touches = touches;
    }

    void look() {
        for (Campaigns.UnderWay each : campaigns.underWay()) {
            Fates fates = touches.fates(each.programme(), each.since());
            if (each.stop().stops(fates.settled(), fates.failed())) {
                campaigns.stop(each.id(), fates.settled(), fates.failed());
            }
        }
    }
}
