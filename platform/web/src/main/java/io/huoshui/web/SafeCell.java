package io.huoshui.web;

import org.jspecify.annotations.Nullable;

/**
 * Text for a CSV cell that no spreadsheet takes for a formula. Names in a private domain are chosen by the customers themselves, so
 * {@code =HYPERLINK(…)} as a nickname is an attack on whoever opens the export.
 */
public final class SafeCell {
    private static final String STARTS = "=+-@\t\r＝＋－＠";

    private SafeCell() {}

    /** The text, with an apostrophe in front when a spreadsheet would compute it. Plain numbers stay numbers. */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS.indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
    }

    /** The same, quoted for CSV (RFC 4180) where quoting is needed. */
    public static String csv(@Nullable String text) {
        String safe = of(text);
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean isNumber(String text) {
        return text.length() < 40 && text.matches("[+-]?\\d+(\\.\\d+)?");
    }
}
