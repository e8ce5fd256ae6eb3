package io.huoshui.journey;

import java.util.Map;
import java.util.Optional;

/** Journeys as they stand on paper: what would be published, and what was. */
public interface DrawnJourneys {
    /** The draft as it would be published now; empty when nobody is drawing it. */
    Optional<Drawing> draft(String journey);

    /** The version in force; empty when it was never published. */
    Optional<Drawing> published(String journey);

    /**
     * @param version it has, or would have
     * @param definition JSON as JDK values, as {@code Journey Published} carries it
     * @param rules drawn into it, as JSON by the ids of the hidden audiences they are to be; none of what is published
     * @param sound nothing keeps it from being published
     */
    record Drawing(
            String journey,
            String name,
            int version,
            boolean draft,
            Map<String, Object> definition,
            Map<String, Map<String, Object>> rules,
            boolean sound) {}
}
