package io.huoshui.web.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One act of an operator.
 *
 * @param detail canonical JSON text, exactly as hashed
 * @param hash SHA-256 over the previous hash and the length-prefixed fields, in hexadecimal
 */
record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String object,
        String detail,
        String previousHash,
        String hash) {
    /** What the first entry continues. */
    static final String FIRST = "0".repeat(64);

    boolean continues(String previous) {
        return previousHash.equals(previous) && hash.equals(hash(previous, at, actor, action, object, detail));
    }

    /** Lengths in front, so that moving a letter from one field to the next changes the hash. */
    static String hash(String previous, Instant at, String actor, String action, String object, String detail) {
        StringBuilder canonical = new StringBuilder(previous);
        for (String field : new String[] {at.toString(), actor, action, object, detail}) {
            canonical
                    .append('\n')
                    .append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
        return HexFormat.of().formatHex(Secrets.hash(canonical.toString()));
    }
}
