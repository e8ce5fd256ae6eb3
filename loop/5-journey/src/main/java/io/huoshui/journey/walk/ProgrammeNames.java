package io.huoshui.journey.walk;

import io.huoshui.profile.TimelineItem.Words;
import java.util.Optional;

/** What people call journeys, campaigns and their steps, for whoever tells of what these asked for. */
public interface ProgrammeNames {
    /**
     * E.g. 旅程「沉默唤醒」; by its id while nobody knows it (the log is being told again).
     *
     * @param programme as in {@code TouchRequest.Cause}
     */
    Words programme(String programme);

    /** Empty where it has no name, or the version is not known. */
    Optional<String> step(String programme, int version, String step);
}
