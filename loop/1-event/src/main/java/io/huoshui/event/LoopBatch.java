package io.huoshui.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch on its way through the stages: the events, and what earlier stages made of them. Used by one thread. */
public final class LoopBatch {
    /** Where the state stands before the batch when nobody says: none of what was kept in memory may be believed. */
    public static final long ANYWHERE = -1;

    private final long after;
    private final List<Event> events;
    private final Map<Class<?>, Object> notes = new HashMap<>();

    /** A batch by itself: tables are read as they are. */
    public LoopBatch(List<Event> events) {
        this(ANYWHERE, events);
    }

    /** @param after the position at which the state stands: all up to it is applied, and nothing behind it */
    public LoopBatch(long after, List<Event> events) {
        this.after = after;
        this.events = List.copyOf(events);
    }

    public List<Event> events() {
        return events;
    }

    /** The position at which the state stands before this batch, or {@link #ANYWHERE}. */
    public long after() {
        return after;
    }

    /** The position at which the state stands when this batch is applied; {@link #ANYWHERE} when that is not known. */
    public long upTo() {
        return after == ANYWHERE || events.isEmpty()
                ? after
                : events.get(events.size() - 1).position();
    }

    /** The single system fact of this batch, if it is one. */
    public Optional<Event> system() {
        return events.size() == 1 && events.get(0).isSystem() ? Optional.of(events.get(0)) : Optional.empty();
    }

    /** Leaves a note for later stages, one per type (e.g. {@code ProfileChanges}). */
    public <T> void note(Class<T> type, T value) {
        notes.put(type, value);
    }

    /** The note an earlier stage left. */
    public <T> Optional<T> note(Class<T> type) {
        return Optional.ofNullable(type.cast(notes.get(type)));
    }
}
