package io.huoshui.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Normal forms of identifiers that are plain text or e-mail addresses. */
final class IdentityText {
    private static final int MAX_LENGTH = 256;

    /** What broken senders put where an id should be; as an identity it would glue strangers together. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "null",
            "undefined",
            "nil",
            "none",
            "nan",
            "n/a",
            "unknown",
            "anonymous",
            "guest",
            "0",
            "-1",
            "00000000-0000-0000-0000-000000000000");

    private IdentityText() {}

    /** Stripped, case kept. */
    static Optional<String> plain(String raw) {
        String text = raw.strip();
        boolean usable = !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && !PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT))
                && text.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.of(text) : Optional.empty();
    }

    /** Half-width, lower case; needs one @ with something on both sides. */
    static Optional<String> email(String raw) {
        String text = halfWidth(raw).strip().toLowerCase(Locale.ROOT);
        int at = text.indexOf('@');
        boolean address = at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.chars().noneMatch(Character::isWhitespace);
        return address ? plain(text) : Optional.empty();
    }

    /** Full-width forms (１２３＋＠, typed on Chinese keyboards) as their ASCII twins. */
    static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '！' && each <= '～') {
                half.append((char) (each - '！' + '!'));
            } else {
                half.append(each == '　' ? ' ' : each);
            }
        }
        return half.toString();
    }
}
