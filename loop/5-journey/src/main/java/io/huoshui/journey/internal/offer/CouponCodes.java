package io.huoshui.journey.internal.offer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of coupons: HMAC-SHA256 of pool, number and attempt under the pool's secret, as twelve signs that are not mistaken for one another.
 * 21^12 ≈ 7 · 10^15 codes: who knows a million of them needs some 10^9 guesses for one more. A function of the log, because the
 * secret came with the fact that defined the pool.
 */
final class CouponCodes {
    /** Without 0 O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B and V. */
    private static final String SIGNS = "3479ACDEFHJKMNPRTUWXY";

    private static final int LENGTH = 12;
    private static final int SECRET_BYTES = 32;

    /** Longer than any way of writing a code. */
    private static final int TYPED_CHARS_MAX = 64;

    private CouponCodes() {}

    /** @param random of cryptographic strength */
    static String newSecret(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** @param attempt 0, and one more each time the code turns out to be taken */
    static String draw(String secret, String pool, int no, int attempt) {
        BigInteger rest = new BigInteger(1, hmac(secret, pool + "\n" + no + "\n" + attempt));
        BigInteger signs = BigInteger.valueOf(SIGNS.length());
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = rest.divideAndRemainder(signs);
            code.append(SIGNS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return code.toString();
    }

    /** As people type and shops send it: any case, full-width, in groups. Empty when it cannot be one of ours. */
    static Optional<String> read(String typed) {
        if (typed.length() > TYPED_CHARS_MAX) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return plain.length() == LENGTH && plain.chars().allMatch(each -> SIGNS.indexOf(each) >= 0)
                ? Optional.of(plain)
                : Optional.empty();
    }

    /** For lists: what tells it from others and cannot be used. */
    static String masked(String code) {
        return "····" + code.substring(code.length() - 4);
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
