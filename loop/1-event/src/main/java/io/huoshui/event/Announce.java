package io.huoshui.event;

import io.huoshui.event.Intake.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes an operator's decision a fact of the log, with its line in the audit: both or neither. The loop acts on it shortly after. Every
 * method is refused ({@code WEB_CHANGED_MEANWHILE}) when the message id was taken by somebody who was faster.
 */
public interface Announce {
    /**
     * Tells a fact of the system, and the audit the same.
     *
     * @param action what the audit calls it
     * @param object what it is about
     */
    default void fact(String action, String object, String fact, String messageId, Map<String, ?> said) {
        fact(action, object, said, fact, messageId, said);
    }

    /** @param detail what the audit is told instead of the whole */
    void fact(String action, String object, Map<String, ?> detail, String fact, String messageId, Map<String, ?> said);

    /** Tells a fact of another kind, by what the given call does with the time it is. */
    void inOneGo(String action, String object, Map<String, ?> detail, Function<Instant, Outcome> tell);
}
