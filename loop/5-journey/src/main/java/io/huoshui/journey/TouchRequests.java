package io.huoshui.journey;

import java.util.List;

/** What the journey stage wished in a batch, in the order it wished it: the note the touch stage works from. */
public record TouchRequests(List<TouchRequest> wishes) {
    public TouchRequests {
        wishes = List.copyOf(wishes);
    }
}
