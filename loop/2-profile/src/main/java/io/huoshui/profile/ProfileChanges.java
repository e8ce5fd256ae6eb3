package io.huoshui.profile;

import io.huoshui.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the profile stage made of a batch, in log order: the note later stages work from.
 *
 * @param movedFrom events that were somebody else's when the batch began, because people turned out to be one in it: position → whose
 */
public record ProfileChanges(List<Change> changes, Map<Long, Integer> movedFrom) {
    /** Nobody's events became somebody else's. */
    public ProfileChanges(List<Change> changes) {
        this(changes, Map.of());
    }

    /**
     * @param because the event that did it
     * @param before null when the profile is new
     * @param after null when the profile went away (merged into another)
     */
    public record Change(
            Event because,
            @Nullable Profile before,
            @Nullable Profile after) {
        public int profileId() {
            return Optional.ofNullable(after)
                    .or(() -> Optional.ofNullable(before))
                    .orElseThrow()
                    .id();
        }
    }
}
