package io.huoshui.connect.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to the receiver that a message is ours and whole, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it:
 * {@code v1,} and HMAC-SHA256 over id, time and body. While a secret is replaced there are two, and a signature with each.
 */
public final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int BYTES_MIN = 24;
    private static final int BYTES_MAX = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    private Signature(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * @param secrets one, or the new and the old one, parted by a space or a comma; each {@code whsec_} and 24 to 64 bytes in base64
     * @throws IllegalArgumentException says what is wrong, and never the secret
     */
    public static Signature with(String secrets) {
        List<String> each = Arrays.stream(secrets.strip().split("[\\s,]+")).toList();
        if (each.size() > 2) {
            throw new IllegalArgumentException("at most two secrets: the new one and the one it replaces");
        }
        return new Signature(each.stream().map(Signature::key).toList());
    }

    /**
     * What stands in {@code webhook-signature}.
     *
     * @param id the same for each attempt
     * @param at of this attempt; signed to the second
     */
    public String of(String id, Instant at, byte[] body) {
        byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + hash(key, head, body)).collect(Collectors.joining(" "));
    }

    private static SecretKeySpec key(String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : "-");
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length < BYTES_MIN || bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a secret is " + PREFIX + " and " + BYTES_MIN + " to " + BYTES_MAX + " bytes in base64");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static String hash(SecretKeySpec key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
