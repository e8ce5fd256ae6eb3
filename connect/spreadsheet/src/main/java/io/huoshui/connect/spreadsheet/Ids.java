package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Identifiers that a spreadsheet may have mistaken for numbers. */
final class Ids {
    private static final int CHARS_MAX = 128;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern USUAL = Pattern.compile("[ \\-]|^(\\+86|0086|86(?=1\\d{10}$))");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d{1,20})?[eE]\\+?\\d{1,2}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");

    private Ids() {}

    /** 17850.0, as some tools write a whole number, is 17850. */
    static Value<String> id(String cell) {
        if (cell.length() > CHARS_MAX) {
            return Value.no(ImportReason.CELL_TOO_LONG);
        }
        if (SCIENTIFIC.matcher(cell).matches()) {
            return rounded(cell);
        }
        int point = cell.indexOf('.');
        return point > 0 && isDigits(cell, 0, point) && isZeros(cell, point + 1)
                ? Value.ok(cell.substring(0, point))
                : Value.ok(cell);
    }

    /** Empty when the shop hid the number (138****6120): that is no fault of the row. */
    static Value<String> phone(String cell) {
        if (cell.indexOf('*') >= 0) {
            return Value.ok("");
        }
        Value<String> plain = plainPhone(cell);
        if (plain.reason() == null) {
            return plain;
        }
        if (SCIENTIFIC.matcher(cell).matches()) {
            return rounded(cell);
        }
        String half = HalfWidth.of(cell);
        Value<String> repaired = half.equals(cell) ? plain : plainPhone(half);
        String likely = repaired.value();
        return likely == null ? plain : Value.perhaps(ImportReason.PHONE_UNREADABLE, likely, likely);
    }

    private static Value<String> plainPhone(String cell) {
        Value<String> whole = id(USUAL.matcher(cell).replaceAll(""));
        String bare = whole.value();
        boolean fits = bare != null
                && whole.reason() == null
                && (MOBILE.matcher(bare).matches()
                        || INTERNATIONAL.matcher(bare).matches());
        return fits ? whole : Value.no(ImportReason.PHONE_UNREADABLE);
    }

    static Value<String> email(String cell) {
        return EMAIL.matcher(cell).matches() && cell.length() <= CHARS_MAX
                ? Value.ok(cell)
                : Value.no(ImportReason.EMAIL_UNREADABLE);
    }

    /** 1.38E+10 has lost its digits; 1.3812345678E+10 still has them all. */
    private static Value<String> rounded(String cell) {
        int exponent = Math.max(cell.indexOf('e'), cell.indexOf('E'));
        int places = Integer.parseInt(cell.substring(exponent + 1).replace("+", ""));
        int fraction = exponent - 2;
        if (fraction < places || places > 30) {
            return Value.no(ImportReason.NUMBER_ROUNDED);
        }
        String digits = new BigDecimal(cell).toBigInteger().toString();
        return Value.perhaps(ImportReason.NUMBER_ROUNDED, digits, digits);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isZeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return from < text.length();
    }
}
