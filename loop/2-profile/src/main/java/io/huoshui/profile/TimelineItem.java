package io.huoshui.profile;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a person's timeline.
 *
 * @param id unique over all sources: a letter of the source and something of its own, ASCII
 * @param payload JSON-able, masked
 */
public record TimelineItem(
        String id,
        Instant at,
        TimelineTopic topic,
        String event,
        Words title,
        @Nullable Words detail,
        String source,
        Map<String, ?> payload) {

    /** The same words in both languages of the console. */
    public record Words(String zh, String en) {
        public static Words same(String text) {
            return new Words(text, text);
        }
    }
}
