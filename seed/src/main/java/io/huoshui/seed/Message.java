package io.huoshui.seed;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One message on its way to the system.
 *
 * @param person whom it is truly about; known to the simulator only
 * @param name track name, or the type's word for the other calls
 * @param arrivesAt when it would reach the system; messages are sent in this order
 * @param written makes the Segment-shaped JSON object; made late, because 130,000 of them at once would fill the heap
 */
public record Message(
        String messageId,
        int person,
        String name,
        Instant occurredAt,
        Instant arrivesAt,
        Supplier<Map<String, Object>> written) {

    public Map<String, Object> content() {
        return written.get();
    }

    public Message arrivingAt(Instant later) {
        return new Message(messageId, person, name, occurredAt, later, written);
    }
}
