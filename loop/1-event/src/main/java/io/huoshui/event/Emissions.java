package io.huoshui.event;

import io.huoshui.base.Fields;

/**
 * How later stages tell the loop what they did: a fact written down in the caller's transaction, which a moment later comes into the log like
 * any other. This closes the loop.
 */
public interface Emissions {
    /**
     * Writes a customer fact down, to be taken as soon as the transaction is committed, exactly once. The same source and message id again,
     * also in a replay years later, changes nothing.
     *
     * @param message Segment-shaped, with {@code messageId}, {@code timestamp} and an identity of the person
     */
    void emit(String source, Fields message);
}
