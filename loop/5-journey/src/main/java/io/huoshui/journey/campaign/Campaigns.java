package io.huoshui.journey.campaign;

import io.huoshui.journey.campaign.CampaignPlan.StopRule;
import java.time.Instant;
import java.util.List;

/** Campaigns under way, for whoever sees what becomes of their touches. */
public interface Campaigns {
    /**
     * A campaign that would stop on errors.
     *
     * @param programme as touches name it
     * @param since only what was settled later counts: it may have been resumed in spite of earlier errors
     */
    record UnderWay(String id, String programme, StopRule stop, Instant since) {}

    List<UnderWay> underWay();

    /** It stands still from now on, with these numbers as the reason; nothing happens when it does already. */
    void stop(String id, long settled, long failed);
}
