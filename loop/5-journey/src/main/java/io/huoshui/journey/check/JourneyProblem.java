package io.huoshui.journey.check;

import io.huoshui.journey.JourneyReason;

/**
 * What is wrong with a journey, and where.
 *
 * @param node id of the node; empty for the journey as a whole
 * @param path the field, e.g. {@code arms.1.next}; empty for the node itself
 * @param detail the name, variable or target it is about; may be empty
 */
public record JourneyProblem(String node, String path, JourneyReason reason, String detail) {
    public boolean isWarning() {
        return reason.isWarning();
    }
}
