package io.huoshui.segment.tag;

import java.util.Set;

/**
 * What a committed batch changed.
 *
 * @param position the batch's last one
 * @param people of whom anything changed, by number; also those who went away
 * @param regrouped others, of whom nothing changed but where they belong
 * @param everyone nothing known of anybody may be believed any more: read all again
 */
public record PeopleMoved(long position, Set<Integer> people, Set<Integer> regrouped, boolean everyone) {

    /** Told after each batch is committed, in log order, by the worker's thread: be quick, and do not throw. */
    @FunctionalInterface
    public interface Listener {
        void moved(PeopleMoved moved);
    }
}
