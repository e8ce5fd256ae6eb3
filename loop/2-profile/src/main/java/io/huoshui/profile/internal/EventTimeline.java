package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.profile.Masking;
import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineSource;
import io.huoshui.profile.TimelineTopic;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person's own events. Those that say a touch was sent are left out: the touch itself is told by whoever keeps the ledger. */
final class EventTimeline implements TimelineSource {
    private static final String PAGE = """
            select position, coalesce(reason, 0) from profile_event
            where profile_id = :person and not repeated and topic = any(:topics)
              and (occurred_at < :at or occurred_at = :at and ('e' || position) collate "C" < :id)
            order by occurred_at desc, ('e' || position) collate "C" desc limit :limit""";

    private final JdbcClient database;
    private final Events log;
    private final EventWords words;

    EventTimeline(JdbcClient database, Events log, EventWords words) {
        this.database = database;
        this.log = log;
        this.words = words;
    }

    @Override
    public List<TimelineItem> before(int profileId, Instant at, String id, Set<TimelineTopic> topics, int limit) {
        Map<Long, Integer> reasons = new HashMap<>();
        database.sql(PAGE)
                .param("person", profileId)
                .param(
                        "topics",
                        topics.stream()
                                .filter(each -> each != TimelineTopic.TOUCH)
                                .map(TimelineTopic::word)
                                .toArray(String[]::new))
                .param("at", Micros.column(at))
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> reasons.put(row.getLong(1), row.getInt(2)))
                .list();
        return log.at(reasons.keySet()).stream()
                .map(each -> item(each, reasons.getOrDefault(each.position(), 0)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private TimelineItem item(Event event, int reason) {
        return new TimelineItem(
                "e" + event.position(),
                event.occurredAt(),
                TimelineTopic.of(event),
                event.name().isEmpty() ? event.kind().word() : event.name(),
                words.title(event),
                words.detail(event, reason).orElse(null),
                event.source(),
                payload(event));
    }

    private static Map<String, ?> payload(Event event) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        event.body()
                .values()
                .forEach((name, value) -> payload.put(
                        name, name.equals("properties") ? Masking.properties(event) : Masking.value(name, value)));
        return payload;
    }
}
