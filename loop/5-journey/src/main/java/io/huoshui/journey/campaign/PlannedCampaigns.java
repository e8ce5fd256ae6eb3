package io.huoshui.journey.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Campaigns as they stand on paper: what would begin, and when. */
public interface PlannedCampaigns {
    Optional<Planned> find(String campaign);

    /**
     * @param version how many decisions were taken about it
     * @param people in the audience when it was planned
     * @param plan JSON as JDK values, as {@code Campaign Planned} carries it
     * @param audience everyone in it when it begins
     * @param definition of the journey it is carried out by, JSON as JDK values
     * @param startsAt when it is to begin, or was; null: as soon as it may
     * @param sound nothing keeps it from beginning
     */
    record Planned(
            String campaign,
            String name,
            int version,
            int people,
            Map<String, Object> plan,
            String audience,
            Map<String, Object> definition,
            @Nullable Instant startsAt,
            boolean sound) {}
}
