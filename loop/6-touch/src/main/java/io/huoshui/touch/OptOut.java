package io.huoshui.touch;

import java.time.Instant;

/**
 * A person said: no more. Holds from the moment they are answered, before the log has told everybody.
 *
 * @param purpose {@code marketing} or {@code service}
 * @param channel e.g. {@code sms}, or {@code any}
 */
public record OptOut(String purpose, String channel, Instant at) {
    public static final String ANY = "any";

    public boolean concerns(String forPurpose, String onChannel) {
        return purpose.equals(forPurpose) && (channel.equals(ANY) || channel.equals(onChannel));
    }
}
