package io.huoshui.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Random secrets people can copy, and hashes of secrets that are random (which need no slow hash). */
final class Secrets {
    // without 0 O 1 l I: these are typed from a screen
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 20;
    private static final int TOKEN_LENGTH = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 20 letters of 56: 116 bits. */
    static String password() {
        return text(PASSWORD_LENGTH);
    }

    static String token() {
        return "hs_" + text(TOKEN_LENGTH);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String text(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(java.util.stream.Collectors.joining());
    }
}
