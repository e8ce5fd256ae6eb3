package io.huoshui.profile.internal;

import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineSource;
import io.huoshui.profile.TimelineTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When others turned out to be the same person. */
final class MergeTimeline implements TimelineSource {
    private final MergeList merges;

    MergeTimeline(MergeList merges) {
        this.merges = merges;
    }

    @Override
    public List<TimelineItem> before(int profileId, Instant at, String id, Set<TimelineTopic> topics, int limit) {
        if (!topics.contains(TimelineTopic.IDENTITY)) {
            return List.of();
        }
        return merges.of(profileId).stream()
                .filter(each -> each.undoneAt() == null)
                .map(MergeTimeline::item)
                .filter(each -> each.at().isBefore(at)
                        || each.at().equals(at) && each.id().compareTo(id) < 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static TimelineItem item(MergeList.Merge merge) {
        return new TimelineItem(
                "m" + merge.id(),
                merge.at(),
                TimelineTopic.IDENTITY,
                "merge",
                new TimelineItem.Words("身份合并", "Merged with another person"),
                merge.because(),
                merge.by(),
                Map.of("survivor", merge.survivor(), "other", merge.other()));
    }
}
