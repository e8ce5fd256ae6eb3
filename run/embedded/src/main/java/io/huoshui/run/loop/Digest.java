package io.huoshui.run.loop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** One digest over the digests of all stages, in stage order. */
final class Digest {
    private Digest() {}

    static String of(Map<String, String> stages) {
        StringBuilder text = new StringBuilder();
        stages.forEach(
                (stage, digest) -> text.append(stage).append('=').append(digest).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
