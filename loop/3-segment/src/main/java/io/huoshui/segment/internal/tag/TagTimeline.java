package io.huoshui.segment.internal.tag;

import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineSource;
import io.huoshui.profile.TimelineTopic;
import io.huoshui.segment.internal.membership.MembershipChangeTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.rule.Verdict;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags that came and went, on a person's timeline, with the reason. */
final class TagTimeline implements TimelineSource {
    private final MembershipChangeTable changes;
    private final TagTable tags;

    TagTimeline(MembershipChangeTable changes, TagTable tags) {
        this.changes = changes;
        this.tags = tags;
    }

    @Override
    public List<TimelineItem> before(int profileId, Instant at, String id, Set<TimelineTopic> topics, int limit) {
        if (!topics.contains(TimelineTopic.TAG)) {
            return List.of();
        }
        List<MembershipChanged> found = changes.ofPersonBefore(profileId, DefinitionKey.Kind.TAG, at, id, limit);
        Map<String, String> names =
                found.isEmpty() ? Map.of() : tags.all().stream().collect(Collectors.toMap(Tag::id, Tag::name));
        return found.stream()
                .map(each -> item(
                        each, names.getOrDefault(each.key().id(), each.key().id())))
                .toList();
    }

    private static TimelineItem item(MembershipChanged changed, String name) {
        String zh = (changed.entered() ? "获得标签" : "失去标签") + "「" + name + "」";
        String en = (changed.entered() ? "Got the tag " : "Lost the tag ") + name;
        List<Long> positions = changed.because().stream()
                .map(Verdict.Finding::positions)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new TimelineItem(
                String.format(Locale.ROOT, "g%019d-%06d", changed.position(), changed.no()),
                changed.at(),
                TimelineTopic.TAG,
                changed.entered() ? "Tag Got" : "Tag Lost",
                new TimelineItem.Words(zh, en),
                new TimelineItem.Words(changed.cause().zh(), changed.cause().en()),
                "segment",
                Map.of(
                        "tag", changed.key().id(),
                        "version", changed.version(),
                        "cause", changed.cause().word(),
                        "position", changed.position(),
                        "evidence", positions));
    }
}
