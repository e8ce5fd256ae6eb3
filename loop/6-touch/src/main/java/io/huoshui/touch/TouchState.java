package io.huoshui.touch;

import java.util.Locale;

/** Where a touch stands in the ledger. */
public enum TouchState {
    /** Wished; the gate has not been asked yet. */
    PLANNED,
    /** Not now; the gate is asked again when it is due. */
    DEFERRED,
    /** Admitted; its place under the caps is taken. */
    RESERVED,
    /** The channel is being called, or was when a crash came between. */
    SENDING,
    /** The channel took it. */
    SENT,
    /** The channel refused it for good. */
    REFUSED,
    /** Nobody knows whether the channel sent it. */
    UNKNOWN,
    /** Not at all; the reason says why. */
    SUPPRESSED;

    /** The word in tables and APIs, e.g. {@code planned}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TouchState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
