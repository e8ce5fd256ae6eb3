package io.huoshui.connect.mail;

import io.huoshui.touch.channel.Delivery;
import java.time.Duration;

/**
 * A reply of the server that is no yes, and what it makes of the message (RFC 5321, 4.2).
 *
 * @param code of three digits
 * @param to which question it answers
 */
public record Reply(int code, Question to) {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(5);

    /** What the server was asked. */
    public enum Question {
        /** May we write, and as this sender? A no is about us, not about the message. */
        SENDER,
        /** Is there this mailbox? */
        RECIPIENT,
        /** Here is the letter. */
        CONTENT
    }

    /** 4xx: this one not now; 5xx: never. 421, and every no to the sender, is about the server and so about everybody. */
    public Delivery delivery() {
        if (code == 421) {
            return new Delivery.RetryAfter(SOON);
        } else if (to == Question.SENDER) {
            return new Delivery.RetryAfter(LATER);
        }
        return code >= 500 ? new Delivery.Refused("smtp-" + code) : new Delivery.TryAgain(SOON);
    }
}
