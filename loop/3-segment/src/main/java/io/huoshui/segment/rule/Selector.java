package io.huoshui.segment.rule;

import io.huoshui.base.Fields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Which events are meant.
 *
 * @param event the name as the timeline stores it (track name; {@code identify}, {@code page} … for other kinds)
 * @param where all of these hold of the event's properties
 */
public record Selector(String event, List<Where> where) {
    public Selector {
        where = List.copyOf(where);
    }

    /** Whether an event of this name and with these properties is meant, asked at a moment. */
    public boolean picks(String name, Fields properties, Instant now, ZoneId zone) {
        return event.equals(name)
                && where.stream()
                        .allMatch(
                                each -> each.test().passes(PropertyPath.find(properties, each.property()), now, zone));
    }

    /** @param property see {@link PropertyPath} */
    public record Where(String property, ValueTest test) {}
}
