package io.huoshui.segment.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a trait or property, seen in every way a test may look at it. Foreign data is loose: a number may come as text, an id as a
 * number. An object or array has no text, it only exists.
 *
 * @param text as it came; numbers plainly, flags as {@code true} and {@code false}; null for an event's own time
 * @param number rounded to 6 places, half up; null for what is no number or beyond ±10²⁰
 * @param day of a text like {@code 2026-05-20}
 * @param instant of a text like {@code 2026-05-20T10:00:00+08:00}, in whole microseconds
 */
public record Value(
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        @Nullable Instant instant) {
    static final BigDecimal MAX_NUMBER = BigDecimal.TEN.pow(20);
    private static final int PLACES = 6;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,99}(\\.\\d{0,99})?|\\.\\d{1,99})([eE][+-]?\\d{1,4})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}(Z|[+-]\\d\\d:\\d\\d)");

    /** @param raw as in {@link io.huoshui.base.Fields} */
    public static Value of(Object raw) {
        if (raw instanceof String text) {
            return ofText(text);
        }
        if (raw instanceof Number number) {
            return ofNumber(number);
        }
        return new Value(raw instanceof Boolean ? raw.toString() : null, null, null, null);
    }

    /** A number of ours: exact, however large. */
    public static Value exactly(BigDecimal number) {
        BigDecimal exact = plain(number);
        return new Value(exact.toPlainString(), exact, null, null);
    }

    public static Value at(Instant instant) {
        return new Value(null, null, null, instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** The calendar day it names, a moment seen in that zone. */
    @Nullable
    LocalDate dayIn(ZoneId zone) {
        return instant == null ? day : LocalDate.ofInstant(instant, zone);
    }

    /** For people. */
    String words() {
        if (text != null) {
            return text;
        }
        return instant == null ? "…" : instant.toString();
    }

    /** To 6 places, half up; empty beyond ±10²⁰. */
    static Optional<BigDecimal> kept(BigDecimal number) {
        long digitsBeforePoint = (long) number.precision() - number.scale();
        if (digitsBeforePoint > 22 && number.signum() != 0) {
            return Optional.empty();
        }
        BigDecimal rounded = digitsBeforePoint < -PLACES - 1 || number.signum() == 0
                ? BigDecimal.ZERO
                : number.setScale(PLACES, RoundingMode.HALF_UP);
        return rounded.abs().compareTo(MAX_NUMBER) > 0 ? Optional.empty() : Optional.of(plain(rounded));
    }

    /** One spelling per number. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Value ofNumber(Number number) {
        BigDecimal exact = decimal(number.toString()).orElse(null);
        if (exact == null) {
            return new Value(number.toString(), null, null, null);
        }
        return new Value(exact.toPlainString(), exact, null, null);
    }

    private static Value ofText(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || !startsLikeNumberOrDay(bare.charAt(0))) {
            return new Value(text, null, null, null);
        }
        if (NUMBER.matcher(bare).matches()) {
            return new Value(text, decimal(bare).orElse(null), null, null);
        }
        if (DAY.matcher(bare).matches()) {
            return new Value(text, null, day(bare), null);
        }
        return new Value(text, null, null, INSTANT.matcher(bare).matches() ? instant(bare) : null);
    }

    private static boolean startsLikeNumberOrDay(char first) {
        return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return kept(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() > 0 ? day : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return text.startsWith("0000") ? null : instant;
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
