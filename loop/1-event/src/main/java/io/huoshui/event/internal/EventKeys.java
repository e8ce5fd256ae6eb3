package io.huoshui.event.internal;

/** The hash by which a message id is remembered within its source. */
final class EventKeys {
    private EventKeys() {}

    static long hash(String source, String messageId) {
        return Hash64.of(Hash64.of(1, source), messageId);
    }
}
