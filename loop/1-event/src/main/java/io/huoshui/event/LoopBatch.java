package io.huoshui.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch on its way through the stages: the events, and what earlier stages made of them. Used by one thread. */
public final class LoopBatch {
    private final List<Event> events;
    private final Map<Class<?>, Object> notes = new HashMap<>();

    public LoopBatch(List<Event> events) {
        this.events = List.copyOf(events);
    }

    public List<Event> events() {
        return events;
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
