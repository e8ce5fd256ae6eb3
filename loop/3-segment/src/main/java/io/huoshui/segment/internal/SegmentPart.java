package io.huoshui.segment.internal;

import io.huoshui.event.Event;
import io.huoshui.profile.ProfileChanges;
import java.util.List;

/** One part of this stage: keeps what it knows true. The parts are asked in a fixed order; later ones read what earlier ones wrote. */
interface SegmentPart {
    /** People changed, in log order; each change at its own time, wherever batches are cut. */
    void follow(List<ProfileChanges.Change> changes);

    /** A fact of the system: settings, waves, definitions, the passing of time. Facts of other parts are none of its business. */
    void obey(Event fact);
}
