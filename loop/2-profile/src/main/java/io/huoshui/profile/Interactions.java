package io.huoshui.profile;

import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.TrackName;

/** Is this event the customer doing something with us? The metric "interaction" of the scoreboard; page views are not. */
public final class Interactions {
    private Interactions() {}

    public static boolean counts(Event event) {
        return event.kind() == EventKind.TRACK
                && TrackName.of(event.name()).map(TrackName::isInteraction).orElse(false);
    }
}
