package io.huoshui.touch.channel;

import io.huoshui.profile.Profile;
import java.util.Optional;

/** A means of delivery. Thread-safe. Nobody but the dispatcher may call {@link #send}: whoever does goes round the gate. */
public interface Channel {
    /** The word of wishes, consents and settings, e.g. {@code email}. */
    String id();

    /** Where the person is reached by it; empty when nowhere. */
    Optional<String> address(Profile person);

    /** The receiver knows a message it had before by its key: one whose fate is unknown is sent again without harm. */
    default boolean isIdempotent() {
        return false;
    }

    /** What goes out by it goes out in the name of the person's advisor, and counts as theirs. */
    default boolean isInAdvisorsName() {
        return false;
    }

    /** How many messages may be under way at once, beside one of service or crisis. */
    default int workers() {
        return 2;
    }

    /**
     * Hands one message over. Must return within half a minute, or the message counts as {@linkplain Delivery.Unknown unknown}; so does
     * one during which it throws.
     */
    Delivery send(OutgoingMessage message, IdempotencyKey key);
}
