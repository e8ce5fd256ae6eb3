package io.huoshui.touch.internal;

import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineSource;
import io.huoshui.profile.TimelineTopic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person was told, and what not, with the reason. */
final class TouchTimeline implements TimelineSource {
    private final TouchListTable touches;
    private final ProgrammeNames names;

    TouchTimeline(TouchListTable touches, ProgrammeNames names) {
        this.touches = touches;
        this.names = names;
    }

    @Override
    public List<TimelineItem> before(int profileId, Instant at, String id, Set<TimelineTopic> topics, int limit) {
        if (!topics.contains(TimelineTopic.TOUCH)) {
            return List.of();
        }
        TouchSentence say = new TouchSentence(names);
        return touches.ofPersonBefore(profileId, at, id, limit).stream()
                .map(each -> item(each, say))
                .toList();
    }

    private static TimelineItem item(LedgerRow touch, TouchSentence say) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("touch", touch.key());
        payload.put("state", touch.state());
        payload.put("kind", touch.kind());
        payload.put("channel", touch.channel());
        payload.put("programme", touch.asked().programme());
        Optional.ofNullable(touch.reason()).ifPresent(why -> payload.put("reason", why.name()));
        return new TimelineItem(
                "t" + touch.key(),
                touch.since(),
                TimelineTopic.TOUCH,
                "Touch " + touch.state(),
                say.title(touch),
                say.detail(touch),
                "touch",
                payload);
    }
}
