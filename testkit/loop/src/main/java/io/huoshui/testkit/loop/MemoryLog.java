package io.huoshui.testkit.loop;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A log in memory. One thread. */
public class MemoryLog implements Events {
    /** The sequence behind a real log leaves gaps, too. */
    private static final int STEP = 3;

    private final TreeMap<Long, Event> events = new TreeMap<>();

    /** The position of the event that comes next. */
    public long next() {
        return head() + STEP;
    }

    /** This event comes, or what is known of the one at its position is said anew. */
    public Event put(Event event) {
        events.put(event.position(), event);
        return event;
    }

    /** As if it had never come. */
    public void remove(Event event) {
        events.remove(event.position());
    }

    public void empty() {
        events.clear();
    }

    public Collection<Event> all() {
        return events.values();
    }

    public Collection<Event> upTo(long position) {
        return events.headMap(position, true).values();
    }

    /** A copy of all behind this position. */
    public List<Event> after(long position) {
        return List.copyOf(events.tailMap(position, false).values());
    }

    public Optional<Event> last() {
        return Optional.ofNullable(events.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public List<Event> after(long position, int limit) {
        return events.tailMap(position, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Event> at(Collection<Long> positions) {
        return positions.stream()
                .sorted()
                .flatMap(each -> Optional.ofNullable(events.get(each)).stream())
                .toList();
    }

    @Override
    public long head() {
        return events.isEmpty() ? 0 : events.lastKey();
    }
}
