package io.huoshui.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How the texts of a message are read. Pure. */
final class MessageText {
    private static final long MILLIS_FROM = 100_000_000_000L;

    private MessageText() {}

    /** ISO-8601 with offset ({@code Z}, {@code +08:00}, {@code +0800}), or Unix time in seconds or (from 1e11 on) milliseconds. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.length() >= 20 && text.charAt(4) == '-') {
                return Optional.of(iso(text));
            }
            long number = Long.parseLong(text);
            return Optional.of(number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant iso(String text) {
        if (text.length() <= 30 && text.charAt(text.length() - 1) == 'Z' && text.charAt(10) == 'T') {
            return utc(text);
        }
        String joined = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        int sign = Math.max(joined.lastIndexOf('+'), joined.lastIndexOf('-'));
        boolean lacksColon = sign > 10 && joined.length() - sign == 5;
        String offset = lacksColon ? joined.substring(0, sign + 3) + ":" + joined.substring(sign + 3) : joined;
        return OffsetDateTime.parse(offset).toInstant();
    }

    /** The form nearly every client sends, read without the general formatter, which takes longer than the rest of a message. */
    private static Instant utc(String text) {
        int nanos = 0;
        int end = text.length() - 1;
        if (end > 19) {
            if (text.charAt(19) != '.' || end == 20) {
                throw new DateTimeException("no fraction");
            }
            nanos = digits(text, 20, end);
            for (int given = end - 20; given < 9; given++) {
                nanos *= 10;
            }
        }
        if (text.charAt(7) != '-' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            throw new DateTimeException("not ISO-8601");
        }
        return LocalDateTime.of(
                        digits(text, 0, 4),
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        digits(text, 17, 19),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
