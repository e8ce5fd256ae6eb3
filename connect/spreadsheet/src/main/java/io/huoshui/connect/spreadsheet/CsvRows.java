package io.huoshui.connect.spreadsheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.huoshui.base.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a text file, gzipped or not. */
final class CsvRows extends Rows {
    /** A quote that is not closed is found out after so many characters, instead of swallowing the file. */
    private static final int UNCLOSED_CHARS = 1 << 20;

    private final Source source;
    private final Encoding encoding;
    private final char delimiter;

    private CsvRows(List<String> header, Source source, Encoding encoding, char delimiter, RowLimits limits) {
        super(header, encoding.scan().lines(), limits);
        this.source = source;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static CsvRows of(Path file, Options options) throws IOException {
        RowLimits limits = options.limits();
        Encoding encoding = Encoding.of(file, options.encoding(), limits);
        Character said = options.delimiter();
        char delimiter = said != null ? said : Delimiter.of(encoding.scan().first());
        Source source = Source.open(file, encoding, delimiter, limits);
        try {
            return new CsvRows(Header.of(source.read(), limits), source, encoding, delimiter, limits);
        } catch (Refused bad) {
            source.close();
            throw bad;
        }
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public String encoding() {
        return encoding.charset().name();
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    @Nullable
    Row read() {
        return source.read();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** The parser, with row numbers and our reasons. */
    private record Source(CsvReader<List<String>> csv, CloseableIterator<List<String>> lines, long[] number) {
        static Source open(Path file, Encoding encoding, char delimiter, RowLimits limits) throws IOException {
            CsvReader<List<String>> csv = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(UNCLOSED_CHARS)
                    .build(new CsvCells(limits), reader(file, encoding, limits));
            return new Source(csv, csv.iterator(), new long[1]);
        }

        private static Reader reader(Path file, Encoding encoding, RowLimits limits) throws IOException {
            PushbackReader reader = new PushbackReader(new InputStreamReader(
                    PackedText.open(file, limits),
                    encoding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            int first = reader.read();
            if (first >= 0 && first != Encoding.BYTE_ORDER_MARK) {
                reader.unread(first);
            }
            return reader;
        }

        @Nullable
        Row read() {
            try {
                while (lines.hasNext()) {
                    number[0]++;
                    List<String> cells = lines.next();
                    if (!blank(cells)) {
                        return new Row(number[0], cells);
                    }
                }
                return null;
            } catch (CsvParseException unreadable) {
                throw new Refused(ImportReason.QUOTE_NOT_CLOSED, "Row " + number[0] + ".");
            } catch (UncheckedIOException damaged) {
                throw new Refused(ImportReason.FILE_DAMAGED, "After row " + number[0] + ".");
            }
        }

        private static boolean blank(List<String> cells) {
            for (String each : cells) {
                if (!each.isBlank()) {
                    return false;
                }
            }
            return true;
        }

        void close() throws IOException {
            csv.close();
        }
    }
}
