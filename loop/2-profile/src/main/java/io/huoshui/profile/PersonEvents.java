package io.huoshui.profile;

import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Whose events are whose, read again from the log: what rules look back on. Only events that count: repeated and withdrawn ones are left
 * out. Reads committed state, or inside the worker's transaction the state being written.
 */
public interface PersonEvents {
    /** @param profileId whose it is now */
    record Owned(int profileId, Event event) {}

    /**
     * These people's events of these {@linkplain #nameOf names} up to and including a position, in log order.
     *
     * @param names empty means all
     */
    List<Owned> of(Collection<Integer> people, Collection<String> names, long upTo);

    /** When one of a person's events happened, and nothing else of it. */
    record Happened(int profileId, long position, String name, Instant occurredAt) {}

    /** Of the events that {@link #of} finds, when they happened; much cheaper. */
    default List<Happened> when(Collection<Integer> people, Collection<String> names, long upTo) {
        return of(people, names, upTo).stream()
                .map(each -> new Happened(
                        each.profileId(),
                        each.event().position(),
                        nameOf(each.event()),
                        each.event().occurredAt()))
                .toList();
    }

    /** Everyone's events after one position, up to and including another, in log order; at most {@code limit}. */
    List<Owned> after(long position, long upTo, int limit);

    /** The name the timeline shows: of a track event its own, of others the kind's word, e.g. {@code identify}. */
    static String nameOf(Event event) {
        return event.kind() == EventKind.TRACK ? event.name() : event.kind().word();
    }
}
