package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a text file is in. The whole file is looked at: a Chinese name may come in the last line only. GB18030 contains GBK
 * and GB2312, so it stands for all three.
 */
record Encoding(Charset charset, TextScan scan) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The mark is part of the text as decoded; it has to be skipped. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    static Encoding of(Path file, @Nullable String declared, RowLimits limits) throws IOException {
        Charset marked = marked(file, limits);
        if (declared == null || declared.isBlank() || declared.equalsIgnoreCase("auto")) {
            return marked != null ? sure(file, marked, limits) : recognised(file, limits);
        }
        Charset said = named(declared);
        if (marked != null && !marked.equals(said) && !said.name().startsWith("UTF-16")) {
            throw new Refused(ImportReason.ENCODING_WRONG, "The file is marked as " + marked.name() + ".");
        }
        return declared(file, marked != null ? marked : said, limits);
    }

    private static Encoding declared(Path file, Charset said, RowLimits limits) throws IOException {
        TextScan scan = TextScan.of(file, said, limits);
        if (!scan.fits()) {
            String looksLike = said.equals(GB18030) ? "" : looksLike(file, limits);
            throw new Refused(
                    ImportReason.ENCODING_WRONG, "Line " + scan.line() + " is not " + said.name() + "." + looksLike);
        }
        if (said.equals(GB18030)
                && scan.wide()
                && TextScan.of(file, StandardCharsets.UTF_8, limits).fits()) {
            throw new Refused(ImportReason.ENCODING_WRONG, "The file reads as UTF-8.");
        }
        return new Encoding(said, scan);
    }

    private static String looksLike(Path file, RowLimits limits) throws IOException {
        return TextScan.of(file, GB18030, limits).fits() ? " The file reads as GB18030 (GBK)." : "";
    }

    private static Encoding recognised(Path file, RowLimits limits) throws IOException {
        for (Charset each : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            TextScan scan = TextScan.of(file, each, limits);
            if (scan.fits()) {
                return new Encoding(each, scan);
            }
        }
        throw new Refused(ImportReason.ENCODING_UNKNOWN);
    }

    private static Encoding sure(Path file, Charset charset, RowLimits limits) throws IOException {
        TextScan scan = TextScan.of(file, charset, limits);
        if (!scan.fits()) {
            throw new Refused(ImportReason.FILE_DAMAGED, "Line " + scan.line() + " is not " + charset.name() + ".");
        }
        return new Encoding(charset, scan);
    }

    private static @Nullable Charset marked(Path file, RowLimits limits) throws IOException {
        try (InputStream in = PackedText.open(file, limits)) {
            byte[] first = in.readNBytes(3);
            if (first.length == 3 && first[0] == (byte) 0xef && first[1] == (byte) 0xbb && first[2] == (byte) 0xbf) {
                return StandardCharsets.UTF_8;
            }
            if (first.length >= 2 && first[0] == (byte) 0xff && first[1] == (byte) 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
            boolean bigEndian = first.length >= 2 && first[0] == (byte) 0xfe && first[1] == (byte) 0xff;
            return bigEndian ? StandardCharsets.UTF_16BE : null;
        }
    }

    private static Charset named(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("GBK") || upper.equals("GB2312")) {
            return GB18030;
        }
        try {
            return Charset.forName(upper);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Refused(ImportReason.OPTION_WRONG, "There is no encoding of that name.");
        }
    }
}
