package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import java.nio.charset.StandardCharsets;

/** 64 bits of (source, message id): FNV-1a with a final mix. Finds candidates; equality is always checked in full. */
final class MessageHash {
    private MessageHash() {}

    static long of(Event event) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : (event.source() + '\n' + event.messageId()).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}
