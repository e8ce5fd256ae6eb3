package io.huoshui.connect.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes; names and declared types lie. */
enum Signature {
    WORKBOOK,
    GZIP,
    TEXT,
    EMPTY,
    OTHER;

    private static final int SEEN_BYTES = 8;

    static Signature of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(SEEN_BYTES));
        }
    }

    static Signature of(byte[] first) {
        if (first.length == 0) {
            return EMPTY;
        }
        if (starts(first, 'P', 'K', 3, 4)) {
            return WORKBOOK;
        }
        if (starts(first, 0x1f, 0x8b)) {
            return GZIP;
        }
        boolean foreign = starts(first, 0xd0, 0xcf, 0x11, 0xe0)
                || starts(first, '%', 'P', 'D', 'F')
                || starts(first, 'P', 'K')
                || starts(first, 'R', 'a', 'r', '!')
                || starts(first, 0x89, 'P', 'N', 'G');
        return foreign ? OTHER : TEXT;
    }

    private static boolean starts(byte[] first, int... bytes) {
        if (first.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((first[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
