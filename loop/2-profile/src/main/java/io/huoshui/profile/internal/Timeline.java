package io.huoshui.profile.internal;

import io.huoshui.base.Refused;
import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineSource;
import io.huoshui.profile.TimelineTopic;
import io.huoshui.web.WebReason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One timeline out of everything the stages have to tell. */
final class Timeline {
    /** @param next cursor of the next page; null when this is the last */
    record Page(List<TimelineItem> items, @Nullable String next) {}

    private record Cursor(Instant at, String id) {
        static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

        static Cursor read(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                return new Cursor(Instant.parse(parts[0]), parts.length > 1 ? parts[1] : "");
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                throw new Refused(WebReason.WEB_UNREADABLE, "before is no cursor of a timeline.");
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final List<TimelineSource> sources;

    Timeline(List<TimelineSource> sources) {
        this.sources = sources;
    }

    Page page(int person, Set<TimelineTopic> topics, @Nullable String before, int size) {
        Cursor from = before == null ? Cursor.NEWEST : Cursor.read(before);
        List<TimelineItem> items = new ArrayList<>();
        for (TimelineSource each : sources) {
            items.addAll(each.before(person, from.at(), from.id(), topics, size + 1));
        }
        items.sort(TimelineSource.NEWEST_FIRST);
        if (items.size() <= size) {
            return new Page(items, null);
        }
        TimelineItem last = items.get(size - 1);
        return new Page(List.copyOf(items.subList(0, size)), new Cursor(last.at(), last.id()).write());
    }
}
