package io.huoshui.event;

import java.util.Collection;
import java.util.List;

/** The durable log, read in order. Thread-safe. */
public interface Events {
    /** Up to {@code limit} committed events after {@code position}, in log order. */
    List<Event> after(long position, int limit);

    /** The events at these positions, in log order; unknown positions are left out. */
    List<Event> at(Collection<Long> positions);

    /** Position of the newest committed event; 0 when the log is empty. */
    long head();
}
