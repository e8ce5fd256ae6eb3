package io.huoshui.touch.channel;

import java.time.Duration;

/** What became of a message at the channel. The words kept must not be personal: a code, a number of the channel's own. */
public sealed interface Delivery {
    /** @param receipt the channel's name for it; may be empty */
    record Sent(String receipt) implements Delivery {}

    /** Not sent, and never will be: e.g. the address does not exist. */
    record Refused(String code) implements Delivery {}

    /** Not sent; the channel wants to be left alone for so long. */
    record RetryAfter(Duration pause) implements Delivery {}

    /**
     * Not sent, but others may be meanwhile: a mailbox that is full, one receiver of many that is away. Tried again after the pause, and later
     * the more often it was tried.
     */
    record TryAgain(Duration pause) implements Delivery {}

    /** Sent or not: a timeout, a connection that broke. */
    record Unknown(String code) implements Delivery {}
}
