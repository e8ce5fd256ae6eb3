package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as people and shops write them. Exact: never through a binary float. */
final class Numbers {
    /** Places of money kept. */
    static final int MONEY_SCALE = 4;

    private static final int CHARS_MAX = 32;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(13);
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DECORATION = Pattern.compile("(?i)[\\s,_¥$€£元块件个]|rmb|cny");

    private Numbers() {}

    /** @param unreadable the reason when it is no number; decorated ones come with a suggestion */
    static Value<BigDecimal> of(String cell, ImportReason unreadable) {
        if (cell.length() > CHARS_MAX) {
            return Value.no(unreadable);
        }
        if (isPlain(cell)) {
            return bounded(new BigDecimal(cell), unreadable);
        }
        if (GROUPED.matcher(cell).matches()) {
            return bounded(new BigDecimal(cell.replace(",", "")), unreadable);
        }
        String bare = DECORATION.matcher(HalfWidth.of(cell)).replaceAll("");
        if (!isPlain(bare)) {
            return Value.no(unreadable);
        }
        BigDecimal likely = new BigDecimal(bare);
        return Value.perhaps(unreadable, likely, likely.toPlainString());
    }

    private static Value<BigDecimal> bounded(BigDecimal number, ImportReason unreadable) {
        return number.abs().compareTo(LIMIT) < 0 ? Value.ok(number) : Value.no(unreadable);
    }

    /** Digits with at most one point and a sign; no exponent, which could blow up. */
    private static boolean isPlain(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '0' && each <= '9') {
                digits++;
            } else if (each == '.') {
                points++;
            } else if (i > 0 || (each != '-' && each != '+')) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /** Money at the scale it is kept in, without needless zeros, so that equal amounts are written equally. */
    static BigDecimal money(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(MONEY_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
