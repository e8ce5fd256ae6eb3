package io.huoshui.event;

import java.util.List;

/**
 * The log of a world that lives on borrowed time, as a rehearsal does: no doors and no writer. What was recorded is heard again, what
 * the world tells itself comes in when it is asked to. Used by one thread.
 */
public interface VirtualLog {
    /** The Spring profile of such a world. */
    String PROFILE = "rehearsal";

    /**
     * Puts recorded events at the end, in this order, each received when it says; they get positions of their own. Part of the caller's
     * transaction, if there is one: when that comes to nothing they were not heard.
     */
    void hear(List<Event> events);

    /** Whether the stages told something that was not taken yet. */
    boolean isAnythingTold();

    /** Takes what the stages told, received now. @return how many facts */
    int settle();
}
