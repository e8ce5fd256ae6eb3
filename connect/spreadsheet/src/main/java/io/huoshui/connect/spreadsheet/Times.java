package io.huoshui.connect.spreadsheet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times as files write them: by the pattern given, or year first with any separators ({@code 2026-9-28 14:03}, {@code 2026/09/28},
 * {@code 2026年9月28日 14:03:07}, {@code 20260928140307}), or ISO-8601 with an offset. Day-first and month-first need the pattern: they
 * cannot be told apart.
 */
final class Times {
    /** The event log takes nothing older. */
    private static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");

    /** Clocks of shops and ours may differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int PARTS = 6;

    private final ZoneId zone;
    private final @Nullable DateTimeFormatter pattern;
    private final Instant latest;

    /** @throws IllegalArgumentException when the pattern is none */
    Times(ZoneId zone, @Nullable String pattern, Instant now) {
        this.zone = zone;
        this.pattern = pattern == null ? null : formatter(pattern);
        this.latest = now.plus(AHEAD);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .toFormatter(Locale.ENGLISH);
    }

    Value<Instant> of(String cell) {
        Value<Instant> read = pattern != null ? byPattern(cell, pattern) : yearFirst(cell);
        Instant at = read.value();
        if (at == null || read.reason() != null) {
            return read;
        }
        if (at.isAfter(latest)) {
            return Value.no(ImportReason.TIME_IN_FUTURE);
        }
        return at.isBefore(OLDEST) ? Value.no(ImportReason.TIME_TOO_OLD) : read;
    }

    private Value<Instant> byPattern(String cell, DateTimeFormatter formatter) {
        try {
            return Value.ok(LocalDateTime.parse(cell, formatter).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Value.no(ImportReason.TIME_UNREADABLE);
        }
    }

    private Value<Instant> yearFirst(String cell) {
        int[] parts = new int[PARTS];
        int found = isIsoWithOffset(cell) ? -1 : split(cell, parts);
        if (found < 0) {
            return iso(cell);
        }
        if (found < 3 || parts[0] < 1000) {
            return Value.no(ImportReason.TIME_UNREADABLE);
        }
        try {
            return Value.ok(instant(parts[0], parts[1], parts[2], parts));
        } catch (DateTimeException unreadable) {
            return swapped(parts);
        }
    }

    /** 2026/28/09: the month and the day changed places. */
    private Value<Instant> swapped(int[] parts) {
        try {
            Instant likely = instant(parts[0], parts[2], parts[1], parts);
            return Value.perhaps(
                    ImportReason.TIME_UNREADABLE,
                    likely,
                    LocalDate.of(parts[0], parts[2], parts[1]).toString());
        } catch (DateTimeException unreadable) {
            return Value.no(ImportReason.TIME_UNREADABLE);
        }
    }

    private Instant instant(int year, int month, int day, int[] parts) {
        return LocalDateTime.of(LocalDate.of(year, month, day), LocalTime.of(parts[3], parts[4], parts[5]))
                .atZone(zone)
                .toInstant();
    }

    private static boolean isIsoWithOffset(String cell) {
        int t = cell.indexOf('T');
        return t > 0 && (cell.endsWith("Z") || cell.indexOf('+', t) > 0 || cell.indexOf('-', t) > 0);
    }

    private static Value<Instant> iso(String cell) {
        try {
            return Value.ok(OffsetDateTime.parse(cell).toInstant());
        } catch (DateTimeException unreadable) {
            return Value.no(ImportReason.TIME_UNREADABLE);
        }
    }

    /** The numbers of the cell in order; how many, or -1 when there is anything but digits and separators. A fraction is dropped. */
    private static int split(String cell, int[] parts) {
        if (cell.length() == 8 || cell.length() == 14) {
            int packed = splitPacked(cell, parts);
            if (packed > 0) {
                return packed;
            }
        }
        int found = 0;
        int digits = 0;
        for (int i = 0; i < cell.length() && found < PARTS; i++) {
            char each = cell.charAt(i);
            if (each >= '0' && each <= '9') {
                parts[found] = parts[found] * 10 + each - '0';
                digits++;
                if (digits > 4) {
                    return -1;
                }
            } else if ("-/. :T年月日时分秒".indexOf(each) < 0) {
                return -1;
            } else if (digits > 0) {
                found++;
                digits = 0;
            }
        }
        return digits > 0 ? found + 1 : found;
    }

    private static int splitPacked(String cell, int[] parts) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return -1;
            }
        }
        parts[0] = Integer.parseInt(cell.substring(0, 4));
        for (int i = 4; i < cell.length(); i += 2) {
            parts[i / 2 - 1] = Integer.parseInt(cell.substring(i, i + 2));
        }
        return cell.length() == 8 ? 3 : PARTS;
    }
}
