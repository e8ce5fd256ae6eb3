package io.huoshui.profile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A stage that has something to tell on a person's timeline offers one of these. */
public interface TimelineSource {
    /** Newest first; of one instant, by id downwards, so that a page can end anywhere. */
    Comparator<TimelineItem> NEWEST_FIRST = Comparator.comparing(TimelineItem::at)
            .thenComparing(TimelineItem::id)
            .reversed();

    /**
     * The items after {@code (at, id)} in {@link #NEWEST_FIRST}, which itself is left out.
     *
     * @param topics only these
     */
    List<TimelineItem> before(int profileId, Instant at, String id, Set<TimelineTopic> topics, int limit);
}
