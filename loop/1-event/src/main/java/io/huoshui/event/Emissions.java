package io.huoshui.event;

import io.huoshui.base.Fields;
import java.util.List;

/**
 * How later stages tell the loop what they did: a fact written down in the caller's transaction, which a moment later comes into the log like
 * any other. This closes the loop.
 */
public interface Emissions {
    /**
     * Writes customer facts down, to be taken soon after the transaction is committed, each exactly once and those of one source in this
     * order. The same source and message id again, also in a replay years later, changes nothing.
     *
     * @param source the stage that tells, e.g. {@code journey}
     * @param messages Segment-shaped, with {@code messageId}, {@code timestamp} and an identity of the person
     */
    void emit(String source, List<Fields> messages);

    /** One of them. */
    default void emit(String source, Fields message) {
        emit(source, List.of(message));
    }
}
