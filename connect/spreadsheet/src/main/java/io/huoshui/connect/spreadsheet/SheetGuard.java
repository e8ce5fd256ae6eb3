package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;

/**
 * Looks over the bytes of a worksheet before the reader does: it holds a row at a time, and a list as long as a cell's column, so one
 * forged row, cell reference or text could fill the heap. Every {@code <} begins a tag, as XML demands outside comments. Fed in order by
 * one thread.
 */
final class SheetGuard {
    /** XFD, the last column there is, has three. */
    private static final int COLUMN_LETTERS_MAX = 3;

    private static final int CELLS_PER_ROW_MAX = 16_384;
    private static final int TAG_BYTES_MAX = 1 << 16;
    private static final int TEXT_BYTES_MAX = 1 << 20;

    private final StringBuilder name = new StringBuilder();
    private boolean inTag;
    private boolean inName;
    private boolean inCell;
    private int quote;
    private int length;
    private int letters;
    private int cells;

    void look(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            look(bytes[i]);
        }
    }

    private void look(int each) {
        if (each == '<') {
            begin();
        } else if (inTag) {
            tag(each);
        } else {
            refuseIf(++length > TEXT_BYTES_MAX);
        }
        // Excel writes UTF-8; in other encodings nothing here would be seen.
        refuseIf(each == 0 || each == (byte) 0xfe || each == (byte) 0xff);
    }

    private void begin() {
        inTag = true;
        inName = true;
        inCell = false;
        quote = 0;
        length = 0;
        name.setLength(0);
    }

    private void tag(int each) {
        refuseIf(++length > TAG_BYTES_MAX);
        if (each == '>' && quote == 0) {
            endName();
            inTag = false;
            length = 0;
        } else if (inName) {
            name(each);
        } else if (each == '"' || each == '\'') {
            quote = quote == 0 ? each : quote == each ? 0 : quote;
            letters = 0;
        } else if (inCell && quote != 0) {
            attribute(each);
        }
    }

    private void name(int each) {
        if (each == ':') {
            name.setLength(0);
        } else if (each <= ' ' || each == '/') {
            endName();
        } else if (name.length() < 4) {
            name.append((char) each);
        }
    }

    private void endName() {
        if (inName && "row".contentEquals(name)) {
            cells = 0;
        } else if (inName && "c".contentEquals(name)) {
            inCell = true;
            refuseIf(++cells > CELLS_PER_ROW_MAX);
        }
        inName = false;
    }

    private void attribute(int each) {
        refuseIf(each == '&');
        if (Character.isLetter(each)) {
            letters++;
        } else {
            refuseIf(Character.isDigit(each) && letters > COLUMN_LETTERS_MAX);
            letters = 0;
        }
    }

    private static void refuseIf(boolean forged) {
        if (forged) {
            throw new Refused(ImportReason.UNPACKS_TOO_LARGE);
        }
    }
}
