package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV or XLSX file as a stream: memory does not grow with the file. Used by one thread; close it.
 *
 * <p>What is wrong with the file as a whole is a {@link Refused} with an {@link ImportReason}, from {@link #open} or from
 * {@link #next} when it shows only later; rows under the header are handed out as they are.
 */
public abstract class Rows implements Iterator<Row>, AutoCloseable {
    /** The kinds of file that can be read. */
    public enum Format {
        CSV,
        XLSX
    }

    /**
     * @param encoding charset the file is said to be in; null: recognised (UTF-8, UTF-16 with mark, GB18030)
     * @param delimiter null: recognised among comma, semicolon, tab and bar
     */
    public record Options(
            @Nullable String encoding, @Nullable Character delimiter, RowLimits limits) {
        public static final Options AUTOMATIC = new Options(null, null, RowLimits.STANDARD);

        public Options withEncoding(@Nullable String charset) {
            return new Options(charset, delimiter, limits);
        }

        public Options withLimits(RowLimits other) {
            return new Options(encoding, delimiter, other);
        }
    }

    private final List<String> header;
    private final long rowsAbout;
    private final long rowsMax;
    private long rows;

    Rows(List<String> header, long rowsAbout, RowLimits limits) {
        this.header = header;
        this.rowsAbout = rowsAbout;
        this.rowsMax = limits.rows();
    }

    /** Opens a file by its content, not its name: CSV, gzipped CSV or XLSX. */
    public static Rows open(Path file, Options options) throws IOException {
        if (Files.size(file) > options.limits().fileBytes()) {
            throw new Refused(ImportReason.FILE_TOO_LARGE);
        }
        return switch (Signature.of(file)) {
            case WORKBOOK -> XlsxRows.of(file, options.limits());
            case TEXT, GZIP -> CsvRows.of(file, options);
            case EMPTY -> throw new Refused(ImportReason.FILE_EMPTY);
            case OTHER -> throw new Refused(ImportReason.FORMAT_UNKNOWN);
        };
    }

    public abstract Format format();

    /** Charset name, e.g. {@code UTF-8}; a workbook's is always UTF-8. */
    public abstract String encoding();

    /** Between the cells of a CSV row; a comma for a workbook. */
    public abstract char delimiter();

    /** The column names: blanks trimmed, empty ones named by their place, repeated ones numbered; so all differ. */
    public final List<String> header() {
        return header;
    }

    /** Roughly how many rows are under the header, for a progress bar; 0 when that is not known. */
    public final long rowsAbout() {
        return rowsAbout;
    }

    /** The next row that has any content, or null at the end. */
    abstract @Nullable Row read();

    private @Nullable Row ahead;

    @Override
    public final boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException();
        }
        Row row = java.util.Objects.requireNonNull(ahead);
        ahead = null;
        if (++rows > rowsMax) {
            throw new Refused(ImportReason.TOO_MANY_ROWS);
        }
        return row;
    }

    @Override
    public abstract void close() throws IOException;
}
