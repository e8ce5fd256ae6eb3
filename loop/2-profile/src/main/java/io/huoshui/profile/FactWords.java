package io.huoshui.profile;

import io.huoshui.profile.TimelineItem.Words;
import java.time.Instant;
import java.util.Optional;

/** Facts of the log in one line for people, with nothing that has to be masked. */
public interface FactWords {
    /** Empty when nothing is at this position. */
    Optional<Said> at(long position);

    record Said(Words title, Instant at) {}
}
