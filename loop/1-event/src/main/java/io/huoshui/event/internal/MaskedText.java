package io.huoshui.event.internal;

import java.util.regex.Pattern;

/** Payloads for eyes that have no business with phones and mail addresses. */
final class MaskedText {
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("([\\w.+-])[\\w.+-]*@");

    private MaskedText() {}

    static String of(String text) {
        String phones = PHONE.matcher(text).replaceAll("$1****$2");
        return MAIL.matcher(phones).replaceAll("$1***@");
    }
}
