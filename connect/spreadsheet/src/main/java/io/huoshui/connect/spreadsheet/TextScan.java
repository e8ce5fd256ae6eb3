package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;

/**
 * One pass over a text file in one charset.
 *
 * @param line of the first bytes that are not text in this charset; 0 when all are
 * @param lines line feeds seen
 * @param wide there are characters beyond ASCII
 * @param first the first characters, for recognising the delimiter
 */
record TextScan(long line, long lines, boolean wide, String first) {
    private static final int CHUNK = 1 << 16;
    private static final int FIRST_CHARS = 1 << 16;

    boolean fits() {
        return line == 0;
    }

    static TextScan of(Path file, Charset charset, RowLimits limits) throws IOException {
        try (InputStream in = PackedText.open(file, limits)) {
            return new Scanning(charset).run(in);
        }
    }

    private static final class Scanning {
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        private final CharBuffer chars = CharBuffer.allocate(CHUNK);
        private final StringBuilder first = new StringBuilder();
        private long lines;
        private boolean wide;

        Scanning(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        TextScan run(InputStream in) throws IOException {
            boolean end = false;
            while (!end) {
                int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = got < 0;
                bytes.limit(bytes.position() + Math.max(got, 0)).position(0);
                CoderResult result = decode(end);
                if (result.isError() || (end && bytes.hasRemaining())) {
                    return new TextScan(lines + 1, lines, wide, first.toString());
                }
                bytes.compact();
            }
            return new TextScan(0, lines, wide, first.toString());
        }

        private CoderResult decode(boolean end) {
            CoderResult result;
            do {
                result = decoder.decode(bytes, chars, end);
                look();
            } while (result.isOverflow());
            return result;
        }

        private void look() {
            chars.flip();
            for (int i = 0; i < chars.length(); i++) {
                char each = chars.charAt(i);
                if (each == '\n') {
                    lines++;
                } else if (each == 0) {
                    throw new Refused(ImportReason.FORMAT_UNKNOWN);
                } else if (each > 127) {
                    wide = true;
                }
            }
            if (first.length() < FIRST_CHARS) {
                first.append(chars, 0, Math.min(chars.length(), FIRST_CHARS - first.length()));
            }
            chars.clear();
        }
    }
}
