package io.huoshui.journey;

import java.util.List;
import java.util.Set;

/**
 * What the journey stage wished in a batch, in the order it wished it: the note the touch stage works from. First comes what is wished, then
 * what is wished no more.
 *
 * @param withdrawn touches that are not to be sent any more, as far as they are not on their way: their walk was cut short. Some may never
 *     have been wished
 * @param paused programmes whose touches wait from now on, e.g. {@code journey:wake-up}
 * @param resumed programmes whose touches go on; the time they waited is not counted against them
 * @param stopped programmes that are over: touches that wait because theirs was paused are not to be sent any more
 */
public record TouchRequests(
        List<TouchRequest> wishes,
        List<SendKey> withdrawn,
        Set<String> paused,
        Set<String> resumed,
        Set<String> stopped) {
    public TouchRequests {
        wishes = List.copyOf(wishes);
        withdrawn = List.copyOf(withdrawn);
        paused = Set.copyOf(paused);
        resumed = Set.copyOf(resumed);
        stopped = Set.copyOf(stopped);
    }

    public TouchRequests(List<TouchRequest> wishes) {
        this(wishes, List.of(), Set.of(), Set.of(), Set.of());
    }
}
