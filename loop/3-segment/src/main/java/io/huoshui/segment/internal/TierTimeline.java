package io.huoshui.segment.internal;

import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineSource;
import io.huoshui.profile.TimelineTopic;
import io.huoshui.segment.TierMoved;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Movements between tiers on a person's timeline. */
final class TierTimeline implements TimelineSource {
    private final TierMovementTable movements;

    TierTimeline(TierMovementTable movements) {
        this.movements = movements;
    }

    @Override
    public List<TimelineItem> before(int profileId, Instant at, String id, Set<TimelineTopic> topics, int limit) {
        if (!topics.contains(TimelineTopic.TIER)) {
            return List.of();
        }
        return movements.ofPersonBefore(profileId, at, id, limit).stream()
                .map(TierTimeline::item)
                .toList();
    }

    /** The same text as {@link TierMovementTable} sorts by. */
    static String id(TierMoved moved) {
        return String.format(Locale.ROOT, "t%019d-%06d", moved.position(), moved.no());
    }

    private static TimelineItem item(TierMoved moved) {
        return new TimelineItem(
                id(moved),
                moved.at(),
                TimelineTopic.TIER,
                "Tier Moved",
                new TimelineItem.Words(
                        "从%s到%s".formatted(moved.from().zh(), moved.to().zh()),
                        "From %s to %s".formatted(moved.from().en(), moved.to().en())),
                new TimelineItem.Words(moved.cause().zh(), moved.cause().en()),
                "segment",
                Map.of(
                        "from", moved.from().word(),
                        "to", moved.to().word(),
                        "cause", moved.cause().word(),
                        "position", moved.position()));
    }
}
