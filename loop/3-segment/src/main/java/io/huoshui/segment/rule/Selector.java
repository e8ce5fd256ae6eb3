package io.huoshui.segment.rule;

import java.util.List;

/**
 * Which events are meant.
 *
 * @param event the name as the timeline stores it (track name; {@code identify}, {@code page} … for other kinds)
 * @param where all of these hold of the event's properties
 */
public record Selector(String event, List<Where> where) {
    /** @param property a name, or a path with dots; {@code products[].category} tests whether any of the elements passes */
    public record Where(String property, ValueTest test) {}
}
