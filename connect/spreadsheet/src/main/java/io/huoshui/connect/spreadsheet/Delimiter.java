package io.huoshui.connect.spreadsheet;

/** Which character stands between the cells: the one that cuts the first lines most evenly, outside quotes. */
final class Delimiter {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int LINES = 20;

    private Delimiter() {}

    static char of(String firstChars) {
        char best = ',';
        int bestScore = 0;
        for (char each : CANDIDATES) {
            int score = score(firstChars, each);
            if (score > bestScore) {
                best = each;
                bestScore = score;
            }
        }
        return best;
    }

    /** Cells in the header times lines that have as many; 0 when it does not cut the header at all. */
    private static int score(String text, char delimiter) {
        int header = -1;
        int even = 0;
        int count = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char each = text.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == delimiter && !quoted) {
                count++;
            } else if (each == '\n' && !quoted) {
                header = header < 0 ? count : header;
                even += count == header ? 1 : 0;
                lines++;
                count = 0;
            }
        }
        return header < 0 ? count : header * even;
    }
}
