package io.huoshui.segment.rule;

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

    /** @param property see {@link PropertyPath} */
    public record Where(String property, ValueTest test) {}
}
