package io.huoshui.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Names one touch for good: the same wish, asked again after a crash or in a replay, has the same key and is not sent again.
 *
 * @param text 32 hexadecimal digits
 */
public record SendKey(String text) {
    /**
     * First 128 bits of SHA-256 of the parts, joined by line feeds.
     *
     * @param programme e.g. {@code journey:wake-up}
     * @param version of the definition the run follows
     * @param run which walk of the person through it, e.g. its number
     * @param step node or content item
     * @param profileId as it was when the run began
     * @param occurrence 0 for the first time this step is done in this run
     */
    public static SendKey of(String programme, int version, String run, String step, int profileId, int occurrence) {
        String whole = String.join(
                "\n",
                programme,
                Integer.toString(version),
                run,
                step,
                Integer.toString(profileId),
                Integer.toString(occurrence));
        return new SendKey(HexFormat.of().formatHex(sha256(whole), 0, 16));
    }

    /** The part of a span this touch waits: evenly spread over keys, and the same whenever it is asked. */
    public Duration shareOf(Duration span) {
        long head = Long.parseLong(text.substring(0, 6), 16);
        return Duration.ofMillis(span.toMillis() * head >> 24);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
