package io.huoshui.segment.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A lasting, even place of a person among {@link #COUNT} buckets; another salt shuffles everyone anew. */
public final class Bucket {
    public static final int COUNT = 10_000;

    private Bucket() {}

    /** First 32 bits of SHA-256 of {@code salt:id}, modulo {@link #COUNT}. */
    public static int of(String salt, int profileId) {
        byte[] hash = digest((salt + ":" + profileId).getBytes(StandardCharsets.UTF_8));
        long head = (hash[0] & 0xffL) << 24 | (hash[1] & 0xffL) << 16 | (hash[2] & 0xffL) << 8 | (hash[3] & 0xffL);
        return (int) (head % COUNT);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
